/** Ways in which coaching is used for something else (domain.md §7, M1–M12). Texts: `resources/presets/misuse-patterns.json`. */
export const misusePatternIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12'] as const
export type MisusePatternId = (typeof misusePatternIds)[number]
