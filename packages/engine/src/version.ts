/** Version of the engine; scenes and contracts record it, because another version may draw other pixels. */
export const VERSION = '0.1.0'
