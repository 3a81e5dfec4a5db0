/** Cities of countries with armed conflicts, protests or oppositions: "the rebels in Goma" are those of the city's country. */
const CITIES = `SYR Aleppo Homs Hama Idlib Raqqa Deraa Daraa Latakia Ghouta Kobani Afrin Qamishli Palmyra Manbij Douma
IRQ Mosul Basra Fallujah Falluja Kirkuk Najaf Karbala Tikrit Ramadi Samarra Erbil Baquba|LBY Benghazi Misrata Sirte Zintan Derna Tobruk Zawiya Brega Ajdabiya
YEM Aden Taiz Hodeidah Hudaydah Marib Saada Mukalla Zinjibar|COD Goma Bukavu Bunia Kisangani Lubumbashi Uvira Beni Butembo Rutshuru Masisi Kindu Kalemie
SDN Fasher El-Fasher Nyala Geneina Omdurman Abyei Kadugli Kassala|SSD Malakal Bentiu Bor|ETH Mekelle Mekele Gondar Lalibela Adigrat Dessie
SOM Kismayo Baidoa Merca Beledweyne|MLI Kidal Timbuktu Gao Mopti|NGA Maiduguri Kano Jos Lagos|CIV Bouake Bouaké Korhogo Abidjan|LBR Gbarnga Voinjama
SLE Makeni Bo Kenema|AGO Huambo Kuito Bailundo Cabinda|MOZ Palma Pemba Beira|BDI Cibitoke|RUS Grozny Gudermes Beslan Nazran Makhachkala
UKR Donetsk Luhansk Lugansk Sloviansk Slavyansk Kramatorsk Mariupol Kharkiv Horlivka Debaltseve Odessa|GEO Sukhumi Tskhinvali|MKD Tetovo Kumanovo Aracinovo
XKX Pec Prizren Mitrovica Djakovica Drenica|BIH Srebrenica Tuzla Mostar Bihac|LKA Jaffna Kilinochchi Vavuniya Trincomalee Mullaitivu|AFG Kandahar Herat Kunduz Jalalabad Ghazni Panjshir
PAK Peshawar Swat Quetta Waziristan Karachi|IND Srinagar Imphal|MMR Mandalay Myitkyina Lashio Sittwe Myawaddy Laukkai|PHL Marawi Zamboanga Jolo Cotabato Basilan|IDN Aceh Ambon Poso
THA Pattani Yala|NPL Rolpa|COL Caqueta Caquetá Arauca Medellin Medellín Cali|MEX Chiapas Oaxaca|EGY Alexandria Suez|TUR Diyarbakir Cizre Istanbul|IRN Isfahan Mashhad Tabriz
TJK Garm|HTI Gonaives Gonaïves|CAF Bambari Bossangoa Bouar Bria|TCD Abeche|RWA Butare|UGA Gulu|CHN Lhasa Urumqi|BLR Grodno Brest|VEN Maracaibo|BOL Cochabamba`
const COUNTRY_OF = new Map(
  CITIES.split(/[|\n]/).flatMap((row) => {
    const [code = '', ...cities] = row.trim().split(' ')
    return cities.map((city) => [city, code] as const)
  }),
)

/** The country of a city by its name as written, or null where the city is not listed. */
export function countryOfCity(city: string): string | null {
  return COUNTRY_OF.get(city) ?? null
}
