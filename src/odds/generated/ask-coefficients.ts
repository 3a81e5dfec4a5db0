// Made by `npm run odds:learn`; do not edit.
import type { AskCoefficients } from '../thread/coefficients.js'

export const ASK_COEFFICIENTS: AskCoefficients = {
  "card": {
    "name": "events-2014 0.2",
    "what": "Hazards of promise and delivery since an ask was opened, by kind, force, addressee and pair, and the pushes of later steps.",
    "data": "ICEWS coded event data, 2014 (Harvard Dataverse doi 10.7910/DVN/28075, benchmark copy icews14); asks between parties of different countries or organisations",
    "licence": "The coefficients ship; the events do not.",
    "command": "DEMARCHE_SHARED=… npm run odds:learn",
    "weaknesses": [
      "One year: 365 days are followed for asks of January alone; after day 180 the hazard is taken to stay what it was among asks of the first half year.",
      "Five asks in six are of kind other, which any cooperative act meets; named kinds rest on few grantings.",
      "CAMEO has no wishes: a wish gets the kind’s own rate.",
      "CAMEO does not tell do from refrain.",
      "No asks of kind pressure are coded: that kind gets the pooled rate of the named kinds.",
      "Asks that others deal with one another (026, 027, 028) are met by any talks of the addressee with anybody, which raises talks and settlement.",
      "An act coded between two states need not answer the ask; an act not reported counts as not done."
    ],
    "days": [
      "2014-01-01",
      "2014-12-31"
    ],
    "asks": 3551
  },
  "delivered": {
    "hazard": {
      "named": [ 0.0080214, 0.0025207, 0.0009875, 0.0005747, 0.000047 ],
      "other": [ 0.01267, 0.0032409, 0.001268, 0.0005055, 0.0004883 ]
    },
    "kind": { "access": 0.2793, "arms": 0.2388, "backing": 0.6208, "deescalation": 0.092, "intelligence": 0.1551, "justice": 0.0207, "money": 0.0609, "other": 1.216, "reform": 0.0073, "release": 0.0151, "relief": 0.6542, "sanctions_relief": 0.2012, "settlement": 1.1765, "talks": 7.2749, "trade": 0.1062 },
    "between": { "states": 1.7798, "others": 0.3855 },
    "force": { "named appeal": 1.3163, "named demand": 0.5199, "access appeal": 0.9993, "arms appeal": 0.996, "arms demand": 1.0033, "backing appeal": 0.9946, "backing demand": 1.0053, "deescalation appeal": 0.9999, "deescalation demand": 0.9992, "intelligence appeal": 0.9955, "intelligence demand": 1.0037, "justice appeal": 0.999, "justice demand": 1, "money appeal": 0.9991, "money demand": 1, "other appeal": 0.9943, "other demand": 1.0095, "reform appeal": 0.9991, "reform demand": 0.9999, "release appeal": 0.9992, "release demand": 0.9999, "relief appeal": 0.9997, "sanctions_relief appeal": 0.9992, "settlement appeal": 1.0066, "settlement demand": 0.9936, "talks appeal": 1.0188, "talks demand": 0.9875, "trade appeal": 0.9991 },
    "addressee": { "AFG": 2.8337, "AGO": 1.1052, "AL_SHABAAB": 0.672, "ARE": 0.6961, "ARG": 1.3329, "ARM": 0.694, "ASEAN": 1.3298, "AU": 0.4049, "AUS": 0.767, "BDI": 1.1, "BEN": 0.9114, "BFA": 1.4956, "BGD": 0.819, "BHR": 0.8245, "BOKO_HARAM": 0.9479, "BOL": 0.6197, "BRA": 0.9236, "BWA": 0.704, "CAN": 0.9321, "CHN": 2.9121, "CIV": 0.6239, "COD": 0.7694, "COG": 0.5242, "COL": 1.156, "CZE": 1.3218, "DEU": 1.485, "EGY": 1.075, "ETH": 1.2719, "EU": 0.6682, "FJI": 1.4405, "FRA": 1.7318, "GEO": 0.905, "GIN": 0.8741, "GRC": 1.901, "GTM": 0.884, "HAMAS": 0.5288, "HEZBOLLAH": 0.7779, "HTI": 0.3107, "HUN": 0.9211, "IMF": 0.6981, "IND": 0.5587, "IRL": 0.9662, "IRN": 2.1379, "IRQ": 2.8531, "ISR": 2.8385, "ITA": 0.9586, "JAM": 0.944, "JPN": 2.3696, "KAZ": 1.2339, "KEN": 1.874, "KHM": 1.5099, "KOR": 2.7451, "KWT": 0.8255, "LAO": 1.5393, "LBN": 1.4202, "LBY": 0.6622, "LKA": 0.6334, "LVA": 0.9066, "MAR": 0.5195, "MDA": 0.8599, "MDG": 0.6282, "MDV": 0.8462, "MEX": 0.9392, "MLI": 0.8359, "MMR": 1.3922, "MRT": 1.8932, "MYS": 1.2904, "NAM": 0.9124, "NATO": 1.7229, "NER": 0.6851, "NGA": 1.4408, "NPL": 0.5952, "NZL": 1.3647, "OIC": 0.929, "OMN": 1.5093, "PAK": 1.7979, "PAN": 0.7163, "PER": 0.9123, "PHL": 0.6421, "POL": 1.5605, "PRK": 1.413, "PRT": 0.7541, "PSE": 0.6984, "QAT": 0.4646, "ROU": 2.642, "RUS": 1.7641, "RWA": 0.6522, "SDN": 0.7317, "SEN": 1.8274, "SGP": 0.662, "SLV": 0.8614, "SOM": 0.5633, "SRB": 1.4251, "SSD": 0.8206, "SVK": 0.9551, "SYR": 0.4584, "TCD": 0.9162, "THA": 1.9616, "TUR": 0.3132, "TWN": 0.8757, "TZA": 1.7763, "UKR": 1.8688, "UN": 0.7324, "USA": 3.5582, "VATICAN": 1.0503, "VEN": 0.7448, "VNM": 1.4927, "ZAF": 0.7418, "ZMB": 0.94, "ZWE": 0.8597 },
    "asker": { "AFG": 2.639, "AGO": 0.5263, "ARG": 0.9406, "ARM": 1.4675, "ASEAN": 0.735, "AU": 0.8028, "AUS": 0.7487, "BEL": 0.8161, "BGD": 0.7642, "BHR": 1.0536, "BOKO_HARAM": 1.5154, "BOL": 1.5734, "BWA": 0.9202, "CAF": 0.7597, "CAN": 0.5454, "CHL": 0.9037, "CHN": 2.2875, "COL": 1.1393, "CUB": 1.4304, "CYP": 1.2147, "CZE": 0.7698, "DEU": 0.8437, "DJI": 1.4425, "DNK": 0.9544, "ECU": 0.6551, "EGY": 1.7867, "ERI": 1.23, "ESP": 0.9203, "EST": 0.6192, "ETH": 1.8791, "EU": 0.7157, "FIN": 0.9429, "FRA": 1.4208, "GBR": 0.9209, "GEO": 1.4306, "GHA": 0.6256, "GIN": 1.4851, "GRC": 0.7217, "GTM": 1.4304, "HAMAS": 0.4503, "HEZBOLLAH": 0.7948, "HRV": 0.7855, "HUN": 0.9634, "IMF": 0.5702, "IND": 0.4873, "IRN": 2.5653, "IRQ": 2.7963, "ISR": 0.8852, "ITA": 0.8798, "JOR": 0.8998, "JPN": 2.4257, "KAZ": 1.1319, "KEN": 0.3739, "KHM": 1.1001, "KOR": 3.2724, "KWT": 0.7757, "LBN": 1.3635, "LBR": 0.9026, "LKA": 0.7666, "LVA": 0.5009, "MAR": 1.5195, "MEX": 1.2996, "MRT": 0.873, "MYS": 1.2816, "NATO": 0.9263, "NER": 0.9237, "NGA": 2.1237, "NZL": 0.6044, "OIC": 0.9124, "OMN": 0.9678, "PAK": 1.7054, "PHL": 1.2298, "POL": 1.0649, "PRK": 1.9239, "PSE": 0.9189, "QAT": 1.2437, "ROU": 1.1005, "RUS": 1.6695, "RWA": 0.7807, "SAU": 0.7356, "SDN": 0.9308, "SEN": 1.8075, "SGP": 0.9233, "SLE": 0.6021, "SRB": 0.9281, "SSD": 2.0914, "SVK": 0.9658, "SYR": 0.6146, "THA": 1.8251, "TLS": 0.7072, "TUR": 0.8384, "TWN": 0.5514, "TZA": 0.8952, "UKR": 1.7808, "UN": 0.6592, "URY": 0.9359, "USA": 2.2278, "VATICAN": 0.6898, "VEN": 0.8905, "VNM": 1.2964, "XKX": 0.603, "ZAF": 1.2099 },
    "pair": {},
    "steps": {
      "promise": { "weight": 0.7537, "standardError": 0.1098, "events": 104 },
      "consider": { "weight": -0.1948, "standardError": 0.2053, "events": 27 },
      "doubt": { "weight": -0.0912, "standardError": 0.2434, "events": 16 },
      "refuse": { "weight": 0.0631, "standardError": 0.1795, "events": 36 },
      "press": { "weight": 0.1768, "standardError": 0.1313, "events": 81 },
      "repeat": { "weight": -0.1668, "standardError": 0.1043, "events": 135 },
      "contact": { "weight": 0.2247, "standardError": 0.0358, "events": 398 }
    }
  },
  "granted": {
    "hazard": {
      "named": [ 0.0098063, 0.002893, 0.0010805, 0.0005087, 0.0000949 ],
      "other": [ 0.0145856, 0.0036004, 0.0016101, 0.000639, 0.0004931 ]
    },
    "kind": { "access": 0.3147, "arms": 0.2527, "backing": 0.8593, "deescalation": 0.0875, "intelligence": 0.1699, "justice": 0.0241, "money": 0.0701, "other": 1.3023, "reform": 0.0079, "release": 0.0156, "relief": 0.6672, "sanctions_relief": 0.2589, "settlement": 1.0999, "talks": 7.2592, "trade": 0.1168 },
    "between": { "states": 1.8532, "others": 0.4072 },
    "force": { "named appeal": 1.0749, "named demand": 0.9165, "access appeal": 0.9993, "arms appeal": 0.9965, "arms demand": 1.0027, "backing appeal": 0.9898, "backing demand": 1.0104, "deescalation appeal": 1.0005, "deescalation demand": 0.9986, "intelligence appeal": 0.9958, "intelligence demand": 1.0034, "justice appeal": 0.9991, "justice demand": 1, "money appeal": 0.9992, "money demand": 0.9999, "other appeal": 1.0071, "other demand": 0.9972, "reform appeal": 0.9992, "reform demand": 0.9999, "release appeal": 0.9992, "release demand": 0.9998, "relief appeal": 0.9997, "sanctions_relief appeal": 0.9993, "settlement appeal": 1.0111, "settlement demand": 0.989, "talks appeal": 1.0309, "talks demand": 0.9754, "trade appeal": 0.9991 },
    "addressee": { "AFG": 2.3915, "AL_SHABAAB": 0.6867, "ARE": 0.6866, "ARG": 1.1149, "ARM": 0.611, "ASEAN": 1.2115, "AU": 0.3608, "AUS": 0.7496, "BEN": 0.9043, "BFA": 1.4142, "BGD": 1.2892, "BHR": 0.721, "BOKO_HARAM": 1.3095, "BOL": 0.6244, "BRA": 0.9139, "BWA": 0.7203, "CAN": 0.8245, "CHN": 2.3484, "CIV": 0.6078, "COD": 0.7243, "COG": 0.536, "COL": 1.0603, "CZE": 1.2183, "DEU": 1.305, "EGY": 0.9445, "ETH": 1.0704, "EU": 0.6565, "FJI": 1.3604, "FRA": 1.4305, "GEO": 0.8969, "GIN": 0.8607, "GRC": 1.7042, "GTM": 0.8707, "HAMAS": 0.4469, "HEZBOLLAH": 0.7281, "HTI": 0.3603, "HUN": 0.9116, "IMF": 1.1285, "IND": 0.5293, "IRL": 0.8742, "IRN": 2.0441, "IRQ": 2.3096, "ISR": 2.4812, "ITA": 0.954, "JAM": 0.9376, "JOR": 0.9339, "JPN": 2.4067, "KAZ": 1.128, "KEN": 1.5769, "KHM": 1.337, "KOR": 2.3813, "KWT": 0.8112, "LAO": 1.4414, "LBN": 1.4514, "LBY": 0.6124, "LKA": 0.6177, "LVA": 0.8998, "MAR": 0.5096, "MDA": 0.8662, "MDG": 0.6521, "MDV": 0.8312, "MEX": 0.8554, "MLI": 0.8297, "MMR": 1.2944, "MRT": 1.7049, "MYS": 1.0944, "NAM": 0.9032, "NATO": 1.5564, "NER": 0.6749, "NGA": 1.1408, "NPL": 0.5539, "NZL": 1.7946, "OIC": 0.8118, "OMN": 1.413, "PAK": 1.5846, "PAN": 0.7188, "PER": 0.9036, "PHL": 0.6829, "POL": 1.419, "PRK": 1.4067, "PRT": 0.7669, "PSE": 0.6328, "QAT": 0.4319, "ROU": 2.2493, "RUS": 1.6758, "RWA": 0.5753, "SDN": 0.6293, "SEN": 1.6194, "SGP": 0.6548, "SLV": 0.8482, "SOM": 0.5498, "SRB": 1.2724, "SSD": 0.8005, "SVK": 0.951, "SYR": 0.4146, "TCD": 0.9068, "THA": 1.8492, "TUR": 0.4797, "TWN": 0.863, "TZA": 1.5929, "UKR": 1.9453, "UN": 0.6308, "USA": 3.0894, "VEN": 0.8271, "VNM": 1.2243, "ZAF": 0.952, "ZMB": 0.9327, "ZWE": 0.8453 },
    "asker": { "AFG": 2.6229, "AGO": 0.4542, "ARG": 0.9073, "ARM": 1.5411, "ASEAN": 0.6424, "AU": 0.665, "AUS": 0.6548, "BEL": 0.7691, "BGD": 0.6411, "BOKO_HARAM": 1.5293, "BOL": 1.5388, "BWA": 0.8805, "CAF": 0.7108, "CAN": 0.4438, "CHL": 0.8599, "CHN": 2.5043, "COL": 1.4846, "CUB": 1.4957, "CYP": 1.2121, "CZE": 0.6793, "DEU": 0.7412, "DJI": 1.5182, "DNK": 0.9297, "ECU": 0.5825, "EGY": 1.6959, "ERI": 1.2311, "ESP": 0.8806, "EST": 0.5436, "ETH": 1.9844, "EU": 0.6155, "FIN": 0.9131, "FRA": 1.3973, "GBR": 0.8814, "GEO": 1.513, "GHA": 0.6644, "GIN": 1.5733, "GRC": 0.6397, "GTM": 1.4957, "HAMAS": 0.3806, "HEZBOLLAH": 0.8263, "HRV": 0.7287, "HUN": 0.9419, "IMF": 0.5126, "IND": 0.3719, "IRN": 2.4816, "IRQ": 2.6811, "ISR": 0.7788, "ITA": 0.8211, "JOR": 0.8486, "JPN": 2.9122, "KEN": 0.281, "KHM": 1.1218, "KOR": 2.8814, "KWT": 0.7097, "LBN": 1.4388, "LBR": 0.7947, "LBY": 0.9376, "LKA": 0.6913, "LVA": 0.4247, "MAR": 1.6142, "MEX": 1.3154, "MMR": 0.8637, "MRT": 0.8259, "MYS": 1.1992, "NATO": 0.8604, "NER": 0.9016, "NGA": 1.862, "NZL": 0.6106, "OIC": 0.873, "PAK": 1.9788, "PHL": 1.1582, "POL": 1.2073, "PRK": 2.0176, "PSE": 0.8526, "QAT": 1.2481, "ROU": 1.5347, "RUS": 1.4887, "RWA": 0.6997, "SAU": 0.623, "SEN": 1.871, "SGP": 0.8844, "SLE": 0.4871, "SRB": 0.8905, "SSD": 2.1946, "SVK": 0.9479, "SYR": 0.5386, "THA": 2.2003, "TLS": 0.6067, "TUR": 0.7885, "TWN": 0.4885, "TZA": 0.9307, "UKR": 1.623, "UN": 0.6214, "URY": 0.9004, "USA": 1.9824, "VATICAN": 0.7848, "VEN": 0.8263, "VNM": 1.2036, "XKX": 0.528, "ZAF": 1.5793, "ZMB": 0.9694 },
    "pair": { "CHN>JPN": 1.0699, "CHN>KOR": 1.068, "CHN>MYS": 1.038, "CHN>NZL": 1.0327, "CHN>PRK": 0.9369, "IRN>CHN": 1.0327, "ISR>IRN": 0.9564, "ISR>USA": 1.0447, "JPN>CHN": 0.9629, "JPN>PRK": 1.0949, "KOR>CHN": 1.0518, "KOR>PRK": 1.0451, "MYS>CHN": 1.0305, "PRK>JPN": 1.0478, "PRK>KOR": 1.0635, "PRK>UN": 0.9694, "PRK>USA": 0.9661, "ROU>RUS": 0.9518, "RUS>IRN": 1.0313, "RUS>USA": 1.0587, "SDN>SSD": 1.032, "USA>AFG": 0.9619, "USA>CHN": 1.0738, "USA>IRN": 0.9671, "USA>ISR": 1.0573, "USA>KOR": 0.9521, "USA>RUS": 1.1131, "USA>THA": 0.9247 },
    "steps": {
      "consider": { "weight": 0.1703, "standardError": 0.2263, "events": 22 },
      "doubt": { "weight": -0.3358, "standardError": 0.2496, "events": 15 },
      "refuse": { "weight": -0.1032, "standardError": 0.1774, "events": 38 },
      "press": { "weight": 0.1601, "standardError": 0.1241, "events": 89 },
      "repeat": { "weight": -0.0672, "standardError": 0.0995, "events": 155 },
      "contact": { "weight": 0.3081, "standardError": 0.0327, "events": 423 }
    }
  }
}
