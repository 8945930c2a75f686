/** What a page is called in Chinese, Japanese and Korean, where blanks part no words. */

/** Words that only ask. */
const ORDERS =
  '(?:请|請|帮我|为我|给我|生成|制作|设计|創作|创作|绘制|畫|画|做|一张|一幅|一个|一款|一套|张|幅|关于|以|的|竖版|横版|高清|[\\s「『“])*'
/** Words for the page, and what stands before them without being its name. */
const PAGES =
  '(?:的|主题|主題|电影|宣传|城市|旅游|详细|科普|信息|技术)*(?:海报|海報|封面|信息图|讲解图|图解|图鉴|插画|漫画|长图|明信片|日报|ポスター|チラシ|インフォグラフィック|広告|포스터)'
const TITLE = new RegExp(
  `(?:^|[，。,.!！?？\\n:：])${ORDERS}((?!\\d)[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7afA-Za-z0-9 ·&]{2,14}?)${PAGES}`,
  'u',
)
/** Whether an order in such letters opens with how its page is to look, which is no title. */
export const isCjkLook = (text: string): boolean => /^[\u3040-\u30ff\u3400-\u9fff\uffa0、 ]{9,}/.test(text) && LOOKS.test(text.slice(0, 24))

/** What a page is called by who asks for it in letters that part no words: `生成春茶海报` is about 春茶; null where nothing stands before the word for the page. */
export function cjkTitle(text: string): string | null {
  const words =
    TITLE.exec(text.slice(0, 160).replaceAll('\uffa0', ''))?.[1]
      ?.replace(/[的の ]+$/, '')
      .trim() ?? ''
  return words.length >= 2 && !LOOKS.test(words) ? words : null
}
/** Said of the look, or of what was sent along. */
const LOOKS =
  /风格|高端|高级|高质量|创意|极简|商业|广告|这|该|我|你|一|上传|人物|角色|图片|产品|品牌|系列|竖|横|复古|手绘|精美|写实|质感|感的|立体|剖面|超长|这张/
