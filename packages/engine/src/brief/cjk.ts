import type { Warning } from '../engine.ts'

/** What the rules planner understands of Chinese, Japanese and Korean: formats, colours, things and negations, put into English words. */

const LEXICON: [string, string][] = [
  // negation: to the end of the clause
  ['不要出现|不要添加|不要有|不要|不得|禁止|避免|不能有|请勿', ' do not add '],
  ['没有|無し|无|なし|없이|없음', ' no '],
  ['文字|字样|テキスト|텍스트|글자', ' text '],
  ['水印|透かし|워터마크', ' watermark '],
  ['人物|사람', ' people '],
  ['标志|商标|ロゴ|로고|标识', ' logo '],
  // formats
  ['竖版|竖幅|竖屏|纵向|縦長|縦型|縦向き|세로', ' vertical '],
  ['横版|横幅|横屏|横向|横長|横型|가로', ' horizontal '],
  ['正方形|方形|正方|정사각형', ' square '],
  ['海报|ポスター|포스터|宣传图', ' poster of '],
  ['广告|廣告|広告|광고', ' ad for '],
  ['封面|表紙|표지', ' cover '],
  ['产品图|商品图|产品摄影|商品写真|产品照|제품 사진|电商主图|主图', ' product image of '],
  ['手机应用界面|应用界面|手机界面|アプリ画面|앱 화면|界面', ' mobile app screen '],
  ['电影感|映画的|시네마틱', ' cinematic '],
  // colours
  ['黑色|黑|黒い|黒|검은|검정', ' black '],
  ['纯白|白色|白い|白|흰색|하얀', ' white '],
  ['红色|红|赤い|赤|빨간', ' red '],
  ['蓝色|蓝|青い|青|파란', ' blue '],
  ['绿色|绿|緑|초록', ' green '],
  ['黄色|黄|노란', ' yellow '],
  ['粉色|粉红|ピンク|분홍', ' pink '],
  ['紫色|紫|보라', ' purple '],
  ['灰色|灰|グレー|회색', ' gray '],
  ['橙色|オレンジ|주황', ' orange '],
  ['棕色|褐色|茶色|갈색', ' brown '],
  ['金色|金|ゴールド|금색', ' gold '],
  ['银色|銀色|シルバー|은색', ' silver '],
  ['米色|米白|ベージュ|베이지', ' beige '],
  // materials and finishes
  ['哑光|磨砂|マット|무광', ' matte '],
  ['玻璃|ガラス|유리', ' glass '],
  ['陶瓷|セラミック|陶器|도자기', ' ceramic '],
  ['木质|木制|木头|实木|木製|木の|나무', ' wooden '],
  ['金属|메탈', ' metal '],
  ['大理石|대리석', ' marble '],
  // places and light
  ['背景|배경', ' background '],
  ['桌子|桌面|书桌|デスク|テーブル|책상|테이블', ' desk '],
  ['窗边|窗户|窓辺|窓|창가', ' near a window '],
  ['柔光|柔和的?光线?|柔らかい光', ' soft light '],
  ['晨光|早晨|清晨|朝の光|아침', ' morning light '],
  ['悬浮|漂浮|浮かぶ|浮いて', ' floating '],
  ['居中|中央|中心|가운데', ' centered '],
  ['俯视|俯拍|真上から', ' top-down '],
  ['正面|前视', ' front view '],
  ['左侧|左边|左側', ' on the left '],
  ['右侧|右边|右側', ' on the right '],
  ['顶部|上方|上部', ' at the top '],
  ['底部|下方|下部', ' at the bottom '],
  ['留白|余白|여백', ' empty space '],
  // things
  ['水杯|保温杯|水瓶|水筒|물병', ' water bottle '],
  ['马克杯|咖啡杯|マグカップ|コーヒーカップ|머그컵|머그', ' coffee mug '],
  ['蓝牙耳机|无线耳机|ワイヤレスイヤホン|イヤホン|이어폰', ' earbuds '],
  ['头戴式耳机|耳机|ヘッドホン|헤드폰', ' headphones '],
  ['智能音箱|音箱|音响|スピーカー|스피커', ' speaker '],
  ['香水', ' perfume bottle '],
  ['蜡烛|キャンドル|캔들', ' candle '],
  ['手表|腕表|腕時計|시계', ' watch '],
  ['手机|スマホ|스마트폰', ' phone '],
  ['笔记本电脑|ノートパソコン|노트북', ' laptop '],
  ['书籍|书|책', ' book '],
  ['瓶子|瓶|ボトル|병', ' bottle '],
  ['盒子|包装盒|箱|박스', ' box '],
  ['花瓶|꽃병', ' vase '],
  ['鲜花|花朵|花|꽃', ' flower '],
  ['植物|식물', ' plant '],
  ['苹果|りんご|사과', ' apple '],
  ['鞋|运动鞋|スニーカー|운동화', ' sneaker '],
  // roles of texts
  ['副标题|サブタイトル|부제', ' subtitle '],
  ['大标题|主标题|标题|タイトル|見出し|제목', ' headline '],
  ['按钮|ボタン|버튼', ' button '],
  ['标语|口号|キャッチコピー|슬로건', ' tagline '],
  ['价格|価格|가격', ' price '],
  ['的|之|で|に|を|が|は|と', ' '],
  ['，|、', ', '],
  ['。|！|？', '. '],
  ['：', ': '],
  ['一个|一只|一张|一款|一把', ' a '],
]
const ENTRIES = LEXICON.flatMap(([words, english]) => words.split('|').map((word) => ({ word, english }))).sort(
  (a, b) => b.word.length - a.word.length,
)
const PATTERN = new RegExp(ENTRIES.map(({ word }) => word).join('|'), 'g')
const ENGLISH = new Map(ENTRIES.map(({ word, english }) => [word, english]))
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** BCP 47 guess of the language that most of the prompt's own words are in. */
export function languageOf(masked: string): string {
  const cjk = masked.match(CJK)?.length ?? 0
  if (cjk * 4 > (masked.match(/\p{L}/gu)?.length ?? 0)) {
    if (/[\u3040-\u30ff]/.test(masked)) return 'ja'
    return /[\uac00-\ud7af]/.test(masked) ? 'ko' : 'zh'
  }
  if ((masked.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > masked.length / 4) return 'ru'
  return (masked.match(/\p{Script=Arabic}/gu)?.length ?? 0) > masked.length / 4 ? 'ar' : 'en'
}

/** Whether the prompt's own words are Chinese, Japanese or Korean. */
export const isCjk = (language: string): boolean => language === 'zh' || language === 'ja' || language === 'ko'

/** The English words of what is understood, marks kept; the rest becomes blank. Offsets change. */
export function translated(text: string): string {
  return text.replace(PATTERN, (word) => ENGLISH.get(word) ?? ' ').replace(CJK, ' ')
}

/** The rules planner is honest about languages it reads only in part. */
export function languageWarnings(language: string): Warning[] {
  if (language === 'en') return []
  const names: Record<string, string> = { zh: 'Chinese', ja: 'Japanese', ko: 'Korean', ru: 'Russian', ar: 'Arabic' }
  return [
    {
      code: 'language_read_in_part',
      message: `The rules planner reads ${names[language] ?? language} only in part: quoted texts, formats, colours and common things; write the prompt in English for the rest.`,
    },
  ]
}
