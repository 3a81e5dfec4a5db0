// Made by `npm run odds:learn`; do not edit.
import type { AskCoefficients } from '../thread/coefficients.js'

export const ASK_COEFFICIENTS: AskCoefficients = {
  "card": {
    "name": "events-2014 0.4",
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
      "Asks that others deal with one another (026, 027, 028) count as met only where the addressee talks with the asker.",
      "An act coded between two states need not answer the ask; an act not reported counts as not done."
    ],
    "days": [
      "2014-01-01",
      "2014-12-31"
    ],
    "asks": 3551
  },
  "text": {
    "asks": 194,
    "delivered": { "expected": 70.4541, "observed": 0, "ratio": 0.0663 },
    "granted": { "expected": 81.8956, "observed": 1, "ratio": 0.069 }
  },
  "delivered": {
    "hazard": {
      "named": [ 0.0035834, 0.0014776, 0.0008605, 0.0005783, 0.0000449 ],
      "other": [ 0.01267, 0.0032409, 0.001268, 0.0005055, 0.0004883 ]
    },
    "kind": { "access": 0.5852, "arms": 0.5857, "backing": 1.5825, "deescalation": 0.1993, "intelligence": 0.384, "justice": 0.0819, "money": 0.2076, "other": 1.6171, "reform": 0.0269, "release": 0.0512, "relief": 0.8882, "sanctions_relief": 0.5058, "settlement": 0.376, "talks": 2.286, "trade": 0.3382 },
    "between": { "states": 1.3569, "others": 0.2834 },
    "force": { "named appeal": 0.9952, "named demand": 0.9957, "access appeal": 0.9993, "arms appeal": 0.9964, "arms demand": 1.0029, "backing appeal": 1.0096, "backing demand": 0.9918, "deescalation appeal": 1.0003, "deescalation demand": 0.9984, "intelligence appeal": 0.9955, "intelligence demand": 1.0035, "justice appeal": 0.9985, "justice demand": 1, "money appeal": 0.9988, "money demand": 0.9999, "other appeal": 0.9978, "other demand": 1.0089, "reform appeal": 0.9987, "reform demand": 0.9998, "release appeal": 0.9989, "release demand": 0.9996, "relief appeal": 0.9998, "sanctions_relief appeal": 0.9992, "settlement appeal": 1.0008, "settlement demand": 0.9982, "talks appeal": 1.0005, "talks demand": 1.0017, "trade appeal": 0.9989 },
    "addressee": { "AFG": 2.7701, "AGO": 1.0866, "AL_SHABAAB": 0.7043, "ARE": 0.6778, "ARG": 1.3076, "ARM": 0.4464, "ASEAN": 1.2829, "AU": 0.4004, "AUS": 0.7707, "BDI": 1.0902, "BEN": 0.9133, "BFA": 1.5136, "BGD": 0.8216, "BHR": 0.8024, "BOKO_HARAM": 1.0562, "BOL": 0.6049, "BRA": 0.9249, "BWA": 0.7685, "CAN": 0.8948, "CHN": 2.9809, "CIV": 0.6662, "COD": 0.7451, "COG": 0.5059, "COL": 1.1156, "CZE": 1.3226, "DEU": 1.4198, "EGY": 1.052, "ETH": 1.2934, "EU": 0.6617, "FJI": 1.4412, "FRA": 1.7071, "GEO": 0.9068, "GIN": 0.8748, "GRC": 1.5077, "GTM": 0.886, "HAMAS": 0.5192, "HEZBOLLAH": 0.7533, "HTI": 0.6025, "HUN": 0.9221, "IMF": 0.7798, "IND": 0.5624, "IRL": 0.9527, "IRN": 2.0474, "IRQ": 2.6819, "ISR": 2.8102, "ITA": 0.9567, "JAM": 0.945, "JOR": 0.957, "JPN": 2.3659, "KAZ": 1.1971, "KEN": 1.6466, "KHM": 1.4918, "KOR": 2.678, "KWT": 0.8279, "LAO": 1.5567, "LBN": 1.4212, "LBY": 0.6829, "LKA": 0.6041, "LVA": 0.9085, "MAR": 0.5537, "MDA": 0.9076, "MDG": 0.6606, "MDV": 0.8468, "MEX": 0.9353, "MLI": 0.8689, "MMR": 2.0594, "MRT": 1.8908, "MYS": 1.2711, "NAM": 0.9139, "NATO": 1.5656, "NER": 0.6828, "NGA": 1.3864, "NPL": 0.5751, "NZL": 1.3711, "OIC": 0.896, "OMN": 1.5109, "PAK": 1.7669, "PAN": 0.7692, "PER": 0.9143, "PHL": 0.615, "POL": 1.5756, "PRK": 1.4975, "PRT": 0.7616, "PSE": 0.6917, "QAT": 0.4414, "ROU": 2.6849, "RUS": 1.6902, "RWA": 0.6683, "SDN": 0.7199, "SEN": 1.8217, "SGP": 0.6697, "SLV": 0.8639, "SOM": 0.6094, "SRB": 1.4143, "SSD": 0.7891, "SVK": 0.9559, "SYR": 0.4799, "TCD": 0.9176, "THA": 1.8605, "TUR": 0.3053, "TWN": 0.878, "TZA": 1.819, "UKR": 1.8429, "UN": 0.6271, "USA": 3.1857, "VATICAN": 1.0701, "VEN": 0.7244, "VNM": 1.4397, "ZAF": 0.7451, "ZMB": 0.941, "ZWE": 0.8622 },
    "asker": { "AFG": 2.8937, "AGO": 0.4642, "ARG": 0.9313, "ARM": 1.5544, "ASEAN": 0.6809, "AU": 0.636, "AUS": 0.7317, "BEL": 0.7892, "BGD": 0.7291, "BHR": 1.1457, "BOKO_HARAM": 1.5778, "BOL": 1.6612, "BWA": 0.9081, "CAF": 0.7528, "CAN": 0.5208, "CHL": 0.8882, "CHN": 2.4764, "COL": 1.1629, "CUB": 1.5147, "CYP": 1.3013, "CZE": 0.7704, "DEU": 0.9131, "DJI": 1.5196, "DNK": 0.9472, "ECU": 0.6633, "EGY": 1.9125, "ERI": 1.2653, "ESP": 0.9082, "EST": 0.5975, "ETH": 1.9826, "EU": 0.6892, "FIN": 0.9343, "FRA": 1.5035, "GBR": 0.9089, "GEO": 0.8939, "GHA": 0.7445, "GIN": 1.5782, "GRC": 0.7318, "GTM": 1.5147, "HAMAS": 0.5004, "HEZBOLLAH": 0.7919, "HRV": 0.753, "HUN": 0.9555, "IMF": 0.54, "IND": 0.4622, "IRN": 2.683, "IRQ": 3.112, "ISR": 0.9101, "ITA": 0.865, "JOR": 0.885, "JPN": 2.6095, "KAZ": 1.1254, "KEN": 0.3248, "KHM": 1.1177, "KOR": 3.3497, "KWT": 0.7635, "LBN": 1.4067, "LBR": 0.8871, "LKA": 0.7301, "LVA": 0.3074, "MAR": 1.6011, "MEX": 1.3153, "MMR": 0.9502, "MRT": 0.8629, "MYS": 1.3241, "NATO": 0.9244, "NER": 0.9212, "NGA": 2.2271, "NZL": 0.5707, "OIC": 0.9135, "PAK": 1.6381, "PHL": 1.2224, "POL": 1.1003, "PRK": 2.025, "PSE": 0.9111, "QAT": 1.3116, "ROU": 1.1264, "RUS": 1.6632, "RWA": 0.7793, "SAU": 0.7181, "SDN": 0.9625, "SEN": 1.9472, "SGP": 0.9116, "SLE": 0.556, "SRB": 0.9171, "SSD": 2.2806, "SVK": 0.9579, "SYR": 0.6029, "THA": 1.8499, "TLS": 0.667, "TUR": 0.8695, "TWN": 0.4991, "TZA": 0.8654, "UKR": 1.9226, "UN": 0.4979, "URY": 0.926, "USA": 2.3644, "VATICAN": 0.6617, "VEN": 0.6657, "VNM": 1.3186, "XKX": 0.5608, "ZAF": 1.1112 },
    "pair": {},
    "steps": {
      "promise": { "weight": 0.7462, "standardError": 0.1119, "events": 101 },
      "consider": { "weight": -0.3518, "standardError": 0.2357, "events": 19 },
      "doubt": { "weight": 0.3825, "standardError": 0.272, "events": 13 },
      "refuse": { "weight": 0.0453, "standardError": 0.1975, "events": 29 },
      "press": { "weight": 0.1844, "standardError": 0.133, "events": 84 },
      "repeat": { "weight": -0.1645, "standardError": 0.1051, "events": 135 },
      "contact": { "weight": 0.1998, "standardError": 0.0371, "events": 378 }
    }
  },
  "granted": {
    "hazard": {
      "named": [ 0.0050517, 0.0019763, 0.0009871, 0.0004816, 0.0000904 ],
      "other": [ 0.0145856, 0.0036004, 0.0016101, 0.000639, 0.0004931 ]
    },
    "kind": { "access": 0.587, "arms": 0.5377, "backing": 1.7318, "deescalation": 0.1706, "intelligence": 0.3452, "justice": 0.0755, "money": 0.1966, "other": 1.6626, "reform": 0.0235, "release": 0.0468, "relief": 0.8677, "sanctions_relief": 0.5064, "settlement": 0.3596, "talks": 2.6378, "trade": 0.3035 },
    "between": { "states": 1.5078, "others": 0.3171 },
    "force": { "named appeal": 0.9778, "named demand": 1.0137, "access appeal": 0.9993, "arms appeal": 0.9965, "arms demand": 1.0028, "backing appeal": 0.9952, "backing demand": 1.0065, "deescalation appeal": 1.0003, "deescalation demand": 0.9984, "intelligence appeal": 0.9956, "intelligence demand": 1.0034, "justice appeal": 0.9985, "justice demand": 1, "money appeal": 0.9988, "money demand": 0.9998, "other appeal": 1.0084, "other demand": 0.9988, "reform appeal": 0.9987, "reform demand": 0.9997, "release appeal": 0.9988, "release demand": 0.9996, "relief appeal": 0.9998, "sanctions_relief appeal": 0.9992, "settlement appeal": 1.0012, "settlement demand": 0.9978, "talks appeal": 0.9971, "talks demand": 1.0057, "trade appeal": 0.9989 },
    "addressee": { "AFG": 2.3254, "AL_SHABAAB": 0.7075, "ARE": 0.6663, "ARG": 1.0916, "ARM": 0.4089, "ASEAN": 1.1779, "AU": 0.3519, "AUS": 0.7504, "BEN": 0.9047, "BFA": 1.4305, "BGD": 1.2898, "BHR": 0.7078, "BOKO_HARAM": 1.5033, "BOL": 0.6083, "BRA": 0.9143, "BWA": 0.7791, "CAN": 0.7983, "CHN": 2.4669, "CIV": 0.6446, "COD": 0.7009, "COG": 0.5176, "COL": 1.0331, "CZE": 1.2169, "DEU": 1.2607, "EGY": 0.9285, "ETH": 1.0901, "EU": 0.6433, "FJI": 1.3617, "FRA": 1.412, "GEO": 0.8973, "GIN": 0.8576, "GRC": 1.3354, "GTM": 0.8712, "HAMAS": 0.4342, "HEZBOLLAH": 0.7052, "HTI": 0.5954, "HUN": 0.9115, "IMF": 1.3186, "IND": 0.5291, "IRL": 0.8546, "IRN": 1.9795, "IRQ": 2.1924, "ISR": 2.475, "ITA": 0.9502, "JAM": 0.9378, "JOR": 0.9025, "JPN": 2.4574, "KAZ": 1.0981, "KEN": 1.3685, "KHM": 1.328, "KOR": 2.3292, "KWT": 0.8112, "LAO": 1.4562, "LBN": 1.4499, "LBY": 0.6273, "LKA": 0.6052, "LVA": 0.9001, "MAR": 0.5361, "MDA": 0.9088, "MDG": 0.6774, "MDV": 0.8291, "MEX": 0.8511, "MLI": 0.8609, "MMR": 1.672, "MRT": 1.7016, "MYS": 1.0895, "NAM": 0.9036, "NATO": 1.4026, "NER": 0.6687, "NGA": 1.0848, "NPL": 0.5382, "NZL": 1.7801, "OIC": 0.7845, "OMN": 1.4131, "PAK": 1.5429, "PAN": 0.7709, "PER": 0.9038, "PHL": 0.6585, "POL": 1.4325, "PRK": 1.4458, "PRT": 0.7603, "PSE": 0.6539, "QAT": 0.4121, "ROU": 2.2441, "RUS": 1.6088, "RWA": 0.5651, "SDN": 0.621, "SEN": 1.6058, "SGP": 0.6525, "SLV": 0.8488, "SOM": 0.5894, "SRB": 1.26, "SSD": 0.7652, "SVK": 0.9512, "SYR": 0.4034, "TCD": 0.9072, "THA": 1.6393, "TUR": 0.4661, "TWN": 0.8635, "TZA": 1.6176, "UKR": 1.917, "UN": 0.5308, "USA": 2.7721, "VEN": 0.8046, "VNM": 1.1945, "ZAF": 0.9646, "ZMB": 0.933, "ZWE": 0.8459 },
    "asker": { "AFG": 2.6593, "AGO": 0.4242, "ARG": 0.9077, "ARM": 1.5413, "ASEAN": 0.6226, "AU": 0.5157, "AUS": 0.6294, "BEL": 0.7634, "BGD": 0.6243, "BHR": 1.0558, "BOKO_HARAM": 1.5297, "BOL": 1.5366, "BWA": 0.881, "CAF": 0.7328, "CAN": 0.4371, "CHL": 0.8579, "CHN": 2.5588, "COL": 1.4833, "CUB": 1.503, "CYP": 1.2696, "CZE": 0.6909, "DEU": 0.7728, "DJI": 1.5125, "DNK": 0.93, "ECU": 0.5983, "EGY": 1.7275, "ERI": 1.2252, "ESP": 0.8811, "EST": 0.5567, "ETH": 1.9716, "EU": 0.5965, "FIN": 0.9135, "FRA": 1.4345, "GBR": 0.8818, "GEO": 0.8631, "GHA": 1.0695, "GIN": 1.5762, "GRC": 0.6628, "GTM": 1.503, "HAMAS": 0.4414, "HEZBOLLAH": 0.8224, "HRV": 0.7215, "HUN": 0.9431, "IMF": 0.4854, "IND": 0.3668, "IRN": 2.484, "IRQ": 2.8101, "ISR": 0.7804, "ITA": 0.8225, "JOR": 0.8491, "JPN": 3.0145, "KAZ": 1.0326, "KEN": 0.2772, "KHM": 1.1633, "KOR": 2.8518, "KWT": 0.7279, "LBN": 1.4254, "LBR": 0.7921, "LBY": 0.9283, "LKA": 0.6841, "LVA": 0.2644, "MAR": 1.6238, "MEX": 1.2699, "MMR": 0.8438, "MRT": 0.8355, "MYS": 1.1983, "NATO": 0.8472, "NER": 0.9126, "NGA": 1.8207, "NZL": 0.5884, "OIC": 0.8864, "PAK": 1.84, "PHL": 1.1047, "POL": 1.2274, "PRK": 2.0568, "PSE": 0.8278, "QAT": 1.2786, "ROU": 1.511, "RUS": 1.4431, "RWA": 0.7116, "SAU": 0.6166, "SEN": 1.8722, "SGP": 0.8849, "SLE": 0.4689, "SRB": 0.8909, "SSD": 2.2383, "SVK": 0.9443, "SYR": 0.5649, "THA": 2.125, "TLS": 0.6006, "TUR": 0.8419, "TWN": 0.4659, "TZA": 0.8824, "UKR": 1.6826, "UN": 0.4679, "URY": 0.9008, "USA": 2.0225, "VATICAN": 0.7738, "VEN": 0.5979, "VNM": 1.1677, "XKX": 0.5219, "ZAF": 1.5628 },
    "pair": {},
    "steps": {
      "consider": { "weight": -0.0256, "standardError": 0.275, "events": 13 },
      "doubt": { "weight": 0.1503, "standardError": 0.2861, "events": 11 },
      "refuse": { "weight": -0.1313, "standardError": 0.1911, "events": 32 },
      "press": { "weight": 0.1715, "standardError": 0.1258, "events": 92 },
      "repeat": { "weight": -0.0519, "standardError": 0.1005, "events": 155 },
      "contact": { "weight": 0.2848, "standardError": 0.0337, "events": 404 }
    }
  }
}
