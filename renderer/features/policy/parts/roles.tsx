import { Title } from '@mantine/core'
import { useT } from '#renderer/i18n/use-t.ts'
import type { PartProps } from '../part-props.ts'

export function RolesPart({ row }: PartProps) {
  const t = useT('policyRoles')
  return (
    <Title order={2} data-version={row.id}>
      {t('title')}
    </Title>
  )
}
