import type { Language } from '#shared/domain/primitives.ts'
import type { PolicyWords } from '#shared/report/policy-words.ts'
import {
  explainCode,
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from './information-matrix.ts'
import { misusePattern } from './misuse-patterns.ts'
import { indicatorWords } from './policy-goals.ts'
import { roleLetterTexts, taskPhaseNames } from './roles.ts'

/** The words of the presets that a policy document needs, in its language. */
export const policyWords = (language: Language): PolicyWords => ({
  indicators: indicatorWords(language),
  misusePattern: (id) => misusePattern(id).name[language],
  roleLetter: (letter) => roleLetterTexts[letter].meaning[language],
  taskPhase: (phase) => taskPhaseNames[phase][language],
  informationItem: (item) => {
    const { text, note } = informationItemTexts[item]
    return { text: text[language], note: note === null ? null : note[language] }
  },
  informationReader: (reader) => informationReaderNames[reader][language],
  informationCode: (code, minimumGroup) => ({
    label: informationCodeTexts[code].label[language],
    explanation: explainCode(code, language, minimumGroup),
  }),
})
