import { access as accessEn } from './en/access.ts'
import { admin as adminEn } from './en/admin.ts'
import { attachments as attachmentsEn } from './en/attachments.ts'
import { audit as auditEn } from './en/audit.ts'
import { backup as backupEn } from './en/backup.ts'
import { coaches as coachesEn } from './en/coaches.ts'
import { common as commonEn } from './en/common.ts'
import { errors as errorsEn } from './en/errors.ts'
import { keys as keysEn } from './en/keys.ts'
import { overview as overviewEn } from './en/overview.ts'
import { policy as policyEn } from './en/policy.ts'
import { print as printEn } from './en/print.ts'
import { report as reportEn } from './en/report.ts'
import { shell as shellEn } from './en/shell.ts'
import { trajectories as trajectoriesEn } from './en/trajectories.ts'
import { access } from './nl/access.ts'
import { admin } from './nl/admin.ts'
import { attachments } from './nl/attachments.ts'
import { audit } from './nl/audit.ts'
import { backup } from './nl/backup.ts'
import { coaches } from './nl/coaches.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { keys } from './nl/keys.ts'
import { overview } from './nl/overview.ts'
import { policy } from './nl/policy.ts'
import { print } from './nl/print.ts'
import { report } from './nl/report.ts'
import { shell } from './nl/shell.ts'
import { trajectories } from './nl/trajectories.ts'

/** Dutch: the source of every key. */
export const nl = {
  common,
  shell,
  access,
  keys,
  errors,
  overview,
  admin,
  policy,
  coaches,
  trajectories,
  report,
  backup,
  audit,
  attachments,
  print,
} as const

export const en = {
  common: commonEn,
  shell: shellEn,
  access: accessEn,
  keys: keysEn,
  errors: errorsEn,
  overview: overviewEn,
  admin: adminEn,
  policy: policyEn,
  coaches: coachesEn,
  trajectories: trajectoriesEn,
  report: reportEn,
  backup: backupEn,
  audit: auditEn,
  attachments: attachmentsEn,
  print: printEn,
} as const

export type Namespace = keyof typeof nl
export type CatalogueOf<NS extends Namespace> = (typeof nl)[NS]
