/** What a menu is called: the house that its prompt names without a mark for it. */

import { inCapitals } from './title.ts'

const OPENING = 220

/** `为中餐馆金龙阁设计菜单`, `菜单 金龙阁 开胃菜：…`: the name of a house in scripts that have no capitals. */
export function houseIn(given: string): string | null {
  const opening = given.replaceAll('\uffa0', '').slice(0, OPENING)
  const said =
    /(?:为|為|给|給|替)(?:一家|一间|一間|我们的|我的)?([\p{Script=Han}·]{2,14}?)(?:设计|設計|制作|製作|创建|做|画|畫)/u.exec(
      opening,
    )?.[1] ??
    /(?:名为|名為|叫做|名叫|店名|餐厅名|餐廳名)[:：\s]*([\p{Script=Han}·]{2,12})/u.exec(opening)?.[1] ??
    /^\s*(?:菜单|菜單|メニュー|메뉴판?|餐单)\s+([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}·ー]{2,12})(?=\s)/u.exec(
      opening,
    )?.[1] ??
    /^\s*([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}·ー]{2,14}?)(?:的|の)?\s?(?:菜单|菜單|メニュー|메뉴판?|餐单)/u.exec(
      opening,
    )?.[1]
  if (!said || /[一个個張张份]/u.test(said.slice(0, 2))) return null
  const name = said.replace(KIND_OF_HOUSE, '')
  return name.length >= 2 ? name : said
}
const KIND_OF_HOUSE =
  /^(?:中餐馆|中餐厅|中餐館|中餐廳|餐馆|餐厅|餐館|餐廳|饭店|飯店|饭馆|酒楼|咖啡馆|咖啡店|茶馆|酒吧|面馆|小吃店|甜品店|居酒屋|카페|식당|레스토랑)(?:叫做?|名为|名叫)?/u

/** `Menu for a taco truck`: what it is of, where nothing has a name. */
export function served(text: string): string | null {
  const said = /\b[Mm]enus? (?:for|of) (?:an? |the |our |my )(\p{Ll}[\p{Ll} -]{2,28}?)(?=\s*[:,.;\n]|\s(?:with|called|named|in)\b)/u.exec(
    text.slice(0, OPENING),
  )?.[1]
  return said ? inCapitals(said) : null
}

/** `Speisekarte Gasthof Krone`: the name right behind the word for the page. */
export function behindKind(text: string, lower: string): string | null {
  const kind = /^\W*(?:menu(?: card)?|price list|drinks menu|wine list)[\s\uffa0]+/.exec(lower)?.[0].length
  const name =
    kind === undefined
      ? undefined
      : /^[\s\uffa0]*((?:\p{Lu}[\p{L}'’&.-]*)(?:\s(?:(?:zum|zur|am|im|and|of|the|la|le|de|du|di|da|&)\s){0,2}\p{Lu}[\p{L}'’&-]*){0,4})(?=\s*[.,:;\n–—-])/u.exec(
          text.slice(kind),
        )?.[1]
  return name && !/^(?:Starters|Appeti[sz]ers|Mains|Desserts|Drinks|Menu)$/i.test(name) ? name.replace(/\.$/, '') : null
}
