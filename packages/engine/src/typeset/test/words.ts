import type { TextLayer } from '../../scene/schema.ts'

/** A text layer in which only what a test is about differs from the plainest. */
export function textLayer(change: Partial<TextLayer>): TextLayer {
  return {
    type: 'text',
    name: 'words',
    role: 'body',
    text: 'words',
    font: 'inter',
    weight: 400,
    size: 20,
    leading: 1.3,
    tracking: 0,
    align: 'left',
    valign: 'top',
    fill: '#000000',
    ...change,
  }
}

/** A sentence in each script, with punctuation and digits, and the language that it is in. */
export const SENTENCES: Record<string, readonly [text: string, language: string]> = {
  Latin: ['“Größe zählt”, sagt Zoë – für 24,90 € und nicht mehr', 'de'],
  Vietnamese: ['Phở ngon mỗi ngày, hương vị Hà Nội giữa lòng Sài Gòn', 'vi'],
  Cyrillic: ['Тихая ночь в большом городе: выставка № 5', 'ru'],
  Greek: ['Καλημέρα, θάλασσα! Καλοκαίρι στο Αιγαίο', 'el'],
  Arabic: ['ليلة الأضواء في المدينة القديمة، الخميس ١٢ ديسمبر؟', 'ar'],
  Persian: ['شب روشنایی در شهر پیر، پنج‌شنبه ۱۲ دی', 'fa'],
  Urdu: ['روشنیوں کی رات، پرانے شہر کے ساتھ ہے', 'ur'],
  Hebrew: ['לילה של אור בעיר העתיקה, יום חמישי 12 בדצמבר', 'he'],
  Devanagari: ['रोशनी की रात, शहर के साथ। गुरुवार, १२ दिसंबर', 'hi'],
  Bengali: ['আলোর রাত, শহরের সাথে। বৃহস্পতিবার, ১২ ডিসেম্বর', 'bn'],
  Tamil: ['ஒளியின் இரவு நகரத்துடன், வியாழன் டிசம்பர் 12', 'ta'],
  Telugu: ['వెలుగుల రాత్రి, పాత నగరంలో', 'te'],
  Kannada: ['ಬೆಳಕಿನ ರಾತ್ರಿ, ಹಳೆಯ ನಗರದಲ್ಲಿ', 'kn'],
  Malayalam: ['വെളിച്ചത്തിന്റെ രാത്രി, പഴയ നഗരത്തിൽ', 'ml'],
  Gujarati: ['પ્રકાશની રાત, જૂના શહેરમાં', 'gu'],
  Gurmukhi: ['ਰੌਸ਼ਨੀ ਦੀ ਰਾਤ, ਪੁਰਾਣੇ ਸ਼ਹਿਰ ਵਿੱਚ', 'pa'],
  Sinhala: ['ආලෝකයේ රාත්‍රිය, පැරණි නගරයේ', 'si'],
  Thai: ['ค่ำคืนแห่งแสงไฟในเมืองเก่า เทศกาลดนตรีครั้งที่ ๑๐', 'th'],
  Lao: ['ຄ່ຳຄືນແຫ່ງແສງໄຟໃນເມືອງເກົ່າ', 'lo'],
  Khmer: ['រាត្រីនៃពន្លឺក្នុងទីក្រុងចាស់', 'km'],
  Myanmar: ['မြို့ဟောင်းရှိ အလင်းညများ', 'my'],
  Georgian: ['სინათლის ღამე ძველ ქალაქში', 'ka'],
  Armenian: ['Լույսի գիշեր հին քաղաքում', 'hy'],
  Ethiopic: ['የብርሃን ሌሊት በአሮጌው ከተማ፣ ሐሙስ', 'am'],
  Japanese: ['「夜は短し、光の街を歩こう。」第十回、音楽と芸術の祭典（十二月）', 'ja'],
  Korean: ['오래된 도시의 빛나는 밤, 제10회 음악과 예술 축제', 'ko'],
  'Chinese (simplified)': ['“老城之夜”，灯火与音乐同行。第十届音乐与艺术节！', 'zh-Hans'],
  'Chinese (traditional)': ['「老城之夜」，燈火與音樂同行。第十屆音樂與藝術節！', 'zh-Hant'],
  Emoji: ['Party 🎉 with 👩🏽‍🚀 and 👨‍👩‍👧, 🇩🇪 1️⃣ ❤️ ☀️ → ★ ✓', 'en'],
}
