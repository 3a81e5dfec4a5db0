/** Spellings of one name in several transliterations; a person's name is found under each of them. */
const GROUPS = `Mohammed Mohamed Muhammad Mohammad Muhammed|Hussein Hussain Husain Husayn|Assad Asad|Ahmed Ahmad
Gaddafi Qaddafi Gadhafi Qadhafi Kadhafi Gadafi Qadafi Kadafi Khadafy Gheddafi|Moammar Muammar Muamar Moamer Moamar|Hassan Hasan
Yusuf Yousef Youssef Yousuf Yussuf|Khalid Khaled|Omar Umar|Osama Usama|Abdullah Abdallah Abdulla|Saeed Said Saïd|Mahmoud Mahmud
Faisal Faysal Feisal|Sergei Sergey|Dmitry Dmitri Dmitriy|Alexander Aleksandr Alexandr|Yevgeny Evgeny Yevgeni|Viktor Victor
Nikolai Nikolay|Andrei Andrey|Alexei Alexey Aleksei|Yuri Yury Yuriy|Saleh Salih Salah|Rouhani Rohani Ruhani Rowhani|Zayed Zayid
Salman Selman|Sisi Sissi|Maliki Maleki|Mubarak Moubarak|Nasrallah Nasrullah|Haniyeh Haniya Haniyah|Mashaal Meshaal Meshal Mishal
Khamenei Khamenehi|Zarif Zareef|Bashir Beshir|Morsi Mursi Morsy|Haftar Hifter Hafter|Sarraj Serraj Sarraj|Houthi Huthi Hothi
Abdul Abdel Abd|Lukashenko Lukashenka|Yanukovych Yanukovich|Kuchma Kutchma|Karimov Karimow|Sharaa Shara Charaa|Moqtada Muqtada
Jaafari Jafari Jaffari|Ibrahim Ebrahim|Hashim Hashem|Kadhimi Kazemi Kadhemi|Sudani Soudani|Jubeir Jubair|Moallem Muallem Mouallem
Rafiq Rafik|Tariq Tarek Tareq|Qasim Qassem Kassem|Mustafa Mostafa Moustafa|Suleiman Sulaiman Soleiman|Aoun Aoun|Siniora Sanyoura`
  .split(/[|\n]/)
  .map((group) => group.trim().split(' '))
const ALTERNATES = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)))
const ARTICLE = /^(?:al|el|as|ash|ad|an|ar|az|at)$/i
const SUN_LETTER = /^(?:sh|[sdnrzt])/i
const MOST = 24
const MARKS = new Set([...ALTERNATES.keys(), ...'al el as ash ad an ar az at bin ben ibn Al El Bin Ben Ibn'.split(' ')])

/** Other spellings of a name, made of its parts: the article (al-, el-, as-Sisi or none), bin or ben, and known variants. */
export function respell(name: string): readonly string[] {
  const parts = name.split(/[ -]/)
  if (!parts.some(mayVary)) return []
  const isArabic = parts.length > 1 && parts.some((part) => ARTICLE.test(part) || /^(?:bin|ben|ibn)$/i.test(part))
  if (!isArabic && !parts.some(hasVariants)) return []
  let made: string[][] = [[]]
  parts.forEach((part, place) => {
    const choices = variantsOf(part, parts[place + 1], parts.length)
    made = made.flatMap((start) => choices.map((choice) => (choice === '' ? start : [...start, choice]))).slice(0, MOST)
  })
  const spellings = new Set(made.filter((words) => words.length > 0).map((words) => words.join(' ')))
  spellings.delete(parts.join(' '))
  return [...spellings]
}

function mayVary(part: string): boolean {
  return MARKS.has(part) || part.endsWith('sky') || part.endsWith('skiy') || part.endsWith('skyy')
}

function hasVariants(part: string): boolean {
  return ALTERNATES.has(part) || /sk(?:y|iy|yy|yi)$/.test(part)
}

function variantsOf(part: string, next: string | undefined, length: number): readonly string[] {
  if (next !== undefined && length > 1 && ARTICLE.test(part)) return [part, ...articlesBefore(next), '']
  if (/^(?:bin|ben|ibn)$/i.test(part) && next !== undefined) return ['bin', 'ben', 'ibn']
  const slavic = /^(\p{L}+sk)(?:y|iy|yy|yi)$/u.exec(part)
  if (slavic) return ['y', 'iy', 'yy', 'yi'].map((ending) => `${slavic[1]}${ending}`)
  return ALTERNATES.get(part) ?? [part]
}

function articlesBefore(word: string): string[] {
  const sun = SUN_LETTER.exec(word)?.[0].toLowerCase()
  return ['al', 'el', ...(sun ? [`a${sun}`] : [])]
}
