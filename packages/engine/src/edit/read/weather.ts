import { plain, type Reader } from './clause.ts'

/** Hours, seasons and weather: what may be wished of a country under a sky. */
const WEATHER =
  /\b(?:sunset|sunrise|golden hour|blue hour|morning|evening|afternoon|night(?:time)?|dusk|dawn|noon|midday|twilight|winter|spring|summer|autumn|fall colou?rs|snow(?:y|ed|-?covered)?|fog(?:gy)?|mist(?:y)?|haz[ey]|storm(?:y)?|rain(?:y)?|overcast|cloud(?:s|y|less)?|clear sky|stars|starry|moon(?:lit|light)?|sunny)\b/
const ELSEWHERE = /\b(?:replace|swap|move|crop|extend|text|headline|title|sign)\b/

/** Another hour, season or weather of a picture that shows country. */
export const readWeather: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  if (!context.hasLand || clause.quotes.length > 0 || !WEATHER.test(lower) || ELSEWHERE.test(lower)) return null
  return [{ op: 'light', words: clause.words, light: lower }]
}
