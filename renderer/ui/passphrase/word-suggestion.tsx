import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconDice3 } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { entropyBits, randomWords } from '#renderer/lib/passphrase.ts'
import { useLoaded } from '#renderer/lib/use-loaded.ts'
import classes from './passphrase.module.css'

const WORDS = 6

type WordLists = Readonly<Record<Language, readonly string[]>>

/** Sixty kilobytes that only a new passphrase needs. */
async function loadLists(): Promise<WordLists> {
  const [{ dutchWords }, { englishWords }] = await Promise.all([
    import('#resources/wordlists/dutch.ts'),
    import('#resources/wordlists/english.ts'),
  ])
  return { nl: dutchWords, en: englishWords }
}

interface WordSuggestionProps {
  readonly onUse: (passphrase: string) => void
}

/** Six random words to use as a passphrase, and honestly how many possibilities that is. */
export function WordSuggestion({ onUse }: WordSuggestionProps) {
  const lists = useLoaded(loadLists)
  return lists === null ? null : <Suggestion lists={lists} onUse={onUse} />
}

function Suggestion({ lists, onUse }: WordSuggestionProps & { readonly lists: WordLists }) {
  const t = useT('keys')
  const { number } = useFormats()
  const screenLanguage = useLanguage()
  const [language, setLanguage] = useState(screenLanguage)
  const [suggestion, setSuggestion] = useState<string | null>(null)
  const words = lists[language]
  const bits = entropyBits(words.length, WORDS)
  const suggest = (from: Language) => setSuggestion(randomWords(lists[from], WORDS, (n) => crypto.getRandomValues(n)))
  const choose = (value: string) => {
    const next = value === 'en' ? 'en' : 'nl'
    setLanguage(next)
    if (suggestion !== null) suggest(next)
  }
  return (
    <div className={classes['suggestion']}>
      <Text fw={550}>{t('suggestion.title')}</Text>
      <Text fz="sm" c="dimmed">
        {t('suggestion.body')}
      </Text>
      <Group mt="xs" gap="sm">
        <Button variant="default" leftSection={<IconDice3 size={18} aria-hidden />} onClick={() => suggest(language)}>
          {t(suggestion === null ? 'suggestion.make' : 'suggestion.again')}
        </Button>
        <SegmentedControl
          size="xs"
          aria-label={t('suggestion.language')}
          value={language}
          onChange={choose}
          data={[
            { value: 'nl', label: t('suggestion.dutch') },
            { value: 'en', label: t('suggestion.english') },
          ]}
        />
      </Group>
      {suggestion !== null && (
        <div aria-live="polite">
          <p className={classes['words']} lang={language} data-testid="suggestion">
            {suggestion}
          </p>
          <Text fz="sm" c="dimmed" mb="xs">
            {t('suggestion.entropy', {
              words: number(words.length),
              bits: number(Math.floor(bits)),
              possibilities: powerOfTen(bits),
            })}
          </Text>
          <Button onClick={() => onUse(suggestion)}>{t('suggestion.use')}</Button>
        </div>
      )}
    </div>
  )
}

/** 2^bits as a power of ten in words that fit a sentence: 10¹⁹. */
function powerOfTen(bits: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const exponent = String(Math.floor(bits * Math.log10(2)))
  return `10${Array.from(exponent, (digit) => digits.charAt(Number(digit))).join('')}`
}
