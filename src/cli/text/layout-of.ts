import type { NameOf } from '../../present/names.js'
import type { Output } from '../output.js'
import { styleOf } from './style.js'
import type { Layout } from './wish-list.js'

/** How text is laid out for where it is printed. */
export function layoutOf(output: Output, nameOf: NameOf): Layout {
  return { width: output.width, style: styleOf(output.colour), nameOf }
}
