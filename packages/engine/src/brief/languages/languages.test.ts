import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../index.ts'
import { quotesOf } from '../quotes.ts'
import { aligned, languageOf, withoutFiller } from './index.ts'

const MENUS: readonly (readonly [code: string, prompt: string, sections: readonly string[], item: string, price: string])[] = [
  [
    'fr',
    'Carte d’un bistrot « Le Coq ». Entrées : Poireaux vinaigrette 7 €. Plats : Cassoulet 21 €, Bavette 19 €.',
    ['Entrées', 'Plats'],
    'Cassoulet',
    '21 €',
  ],
  [
    'es',
    'Menú de un bar llamado "El Faro". Tapas: Aceitunas 3 €, Tortilla 4,50 €. Bebidas: Caña 2 €.',
    ['Tapas', 'Bebidas'],
    'Tortilla',
    '4,50 €',
  ],
  [
    'de',
    'Speisekarte für ein Gasthaus "Zur Linde". Suppen: Leberknödelsuppe 5,40 €. Hauptgerichte: Maultaschen 12,80 €.',
    ['Suppen', 'Hauptgerichte'],
    'Maultaschen',
    '12,80 €',
  ],
  ['it', 'Menù di una trattoria "Da Rino". Primi: Tonnarelli 12 €. Dolci: Panna cotta 6 €.', ['Primi', 'Dolci'], 'Panna cotta', '6 €'],
  ['pt', 'Cardápio de um café "Sol". Cafés: Pingado R$ 6. Doces: Brigadeiro R$ 4.', ['Cafés', 'Doces'], 'Brigadeiro', 'R$ 4'],
  [
    'nl',
    'Menukaart voor eetcafé "De Eik". Voorgerechten: Garnalen € 12. Hoofdgerechten: Biefstuk € 24.',
    ['Voorgerechten', 'Hoofdgerechten'],
    'Biefstuk',
    '€ 24',
  ],
  ['pl', 'Karta dań bistro "Pod Dębem". Zupy: Barszcz 16 zł. Desery: Szarlotka 14 zł.', ['Zupy', 'Desery'], 'Szarlotka', '14 zł'],
  ['ru', 'Меню кафе «Клён». Супы: Щи 320 ₽. Десерты: Пастила 210 ₽.', ['Супы', 'Десерты'], 'Пастила', '210 ₽'],
  ['ja', '食堂のメニュー「たけ屋」。定食：焼き魚 900円、唐揚げ 850円。', ['定食'], '唐揚げ', '850円'],
  ['zh', '面馆菜单“老巷口”。面：牛肉面 32元、葱油面 18元。小菜：黄瓜 9元。', ['面', '小菜'], '葱油面', '18元'],
  ['ko', '분식집 메뉴판 "골목". 식사: 비빔밥 8,000원, 라면 4,000원.', ['식사'], '라면', '4,000원'],
  ['ar', 'قائمة طعام لمطعم "ليالي". مقبلات: فتوش 15 ريال. حلويات: كنافة 22 ريال.', ['مقبلات', 'حلويات'], 'كنافة', '22 ريال'],
]

test.each(MENUS)('a menu in %s keeps its sections, dishes and prices to the letter', (code, prompt, sections, item, price) => {
  const { brief } = readBrief(prompt)
  expect(brief.language).toBe(code)
  expect(brief.genre).toBe('menu')
  expect(brief.content?.menu?.sections.map(({ title }) => title)).toEqual(sections)
  expect(brief.content?.menu?.sections.flatMap(({ items }) => items)).toContainEqual({ name: item, description: null, price })
})

test.each([
  ['Visitenkarte: "Jonas Keller", Tischlermeister', 'card'],
  ['Carte de visite pour « Léa Fontaine »', 'card'],
  ['Faire-part de mariage « Inès & Hugo », samedi 20 juin', 'card'],
  ['Balkendiagramm: Regentage in Bergen, Januar 21, Februar 17, März 18', 'chart'],
  ['Histogramme des ventes par ville : Nantes 1 240, Lyon 1 890, Lille 980', 'chart'],
  ['Infografía: cómo hacer pan en 3 pasos: mezclar la harina, dejar reposar, hornear una hora', 'infographic'],
  ['Calendrier octobre 2026 : 3 « Vendanges », 17 « Portes ouvertes »', 'calendar'],
  ['名片，“陈岚”，建筑师', 'card'],
])('%s asks for a design of its kind', (prompt, genre) => {
  expect(readBrief(prompt).brief.genre).toBe(genre)
})

test('English prompts with names from elsewhere stay English', () => {
  for (const prompt of [
    'Menu for a trattoria with Tagliatelle al ragù $16, Panna cotta $8 and Tiramisù $9',
    'Elegant wedding weekend programme: Friday 19:00 Welcome drinks, Saturday 15:00 Ceremony',
    'A poster for the Café de la Paix, vintage style, dark green',
    'A red mug on a desk',
  ])
    expect(languageOf(prompt)).toBe('en')
})

test('a prompt and its English are of one length, and without filler the prompt is as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('fr', 'de', 'es', 'ru', 'ja', 'zh', 'ar'), fc.constantFrom(...MENUS), (language, [, prompt]) => {
      const { text, english } = aligned(prompt, quotesOf(prompt), language)
      expect(english.length).toBe(text.length)
      expect(withoutFiller(text).replace(/[\s,.:;()，、。：；،؛（）！？!?]/g, '')).toBe(
        prompt.replace(/[\s,.:;()，、。：；،؛（）！？!?]/g, ''),
      )
    }),
  )
})

test('a word that English shares with another language does not make a prompt one of that language', () => {
  for (const prompt of [
    'Desert dunes at golden hour',
    'A lake in autumn, golden larches, misty morning',
    'Infographic comparing electric and petrol cars: cost €4 vs €11 per 100 km',
    'Pricing page for "Quill", a writing app: Pro $12/month, Team $29 per seat',
    'Poster for Der Freischütz at the opera',
    'Sticker with a die-cut outline',
  ])
    expect([prompt, readBrief(prompt).brief.language]).toEqual([prompt, 'en'])
})

test('a poster in German is set in whole words of its prompt, and its format is no place', () => {
  for (const prompt of [
    'Konzertplakat im Bauhaus-Stil: Jazz im Park mit dem Trio Lindgren, Freitag 12. Juni, 20 Uhr, Eintritt 15 €',
    'Konzertplakat, Freitag 12. Juni, 20 Uhr, Eintritt 15 €, Band "Nordlicht"',
    'Gartenparty Einladung: Renate wird 60! Samstag 5. Juli ab 15 Uhr, Lindenweg 4',
  ]) {
    const tokens = new Set(prompt.match(/[\p{L}\p{N}]+/gu))
    const { texts } = readBrief(prompt).brief
    expect(texts.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !tokens.has(word))).toEqual([])
    expect(texts.map(({ text }) => text)).not.toContain('Konzertplakat')
    expect(texts.length).toBeGreaterThan(2)
  }
})

test('a Chinese menu has its courses apart from their dishes, and the house by its name', () => {
  for (const prompt of [
    '中餐馆"金龙阁"菜单：开胃菜 春卷 ¥18、凉拌黄瓜 ¥12；主菜 宫保鸡丁 ¥38、麻婆豆腐 ¥28',
    '菜单 金龙阁 开胃菜：春卷 ¥18，凉拌黄瓜 ¥12；主菜：宫保鸡丁 ¥38，麻婆豆腐 ¥28',
    '为中餐馆金龙阁设计菜单。开胃菜：春卷 ¥18，凉拌黄瓜 ¥12。主菜：宫保鸡丁 ¥38，麻婆豆腐 ¥28。',
  ]) {
    const { content, texts } = readBrief(prompt).brief
    expect(texts.find(({ role }) => role === 'headline')?.text).toBe('金龙阁')
    expect(content?.menu?.sections.map(({ title, items }) => [title, ...items.map(({ name }) => name)])).toEqual([
      ['开胃菜', '春卷', '凉拌黄瓜'],
      ['主菜', '宫保鸡丁', '麻婆豆腐'],
    ])
  }
})
