import { access as accessEn } from './en/access.ts'
import { admin as adminEn } from './en/admin.ts'
import { attachments as attachmentsEn } from './en/attachments.ts'
import { audit as auditEn } from './en/audit.ts'
import { backup as backupEn } from './en/backup.ts'
import { coaches as coachesEn } from './en/coaches.ts'
import { common as commonEn } from './en/common.ts'
import { errors as errorsEn } from './en/errors.ts'
import { intake as intakeEn } from './en/intake.ts'
import { keys as keysEn } from './en/keys.ts'
import { overview as overviewEn } from './en/overview.ts'
import { policy as policyEn } from './en/policy.ts'
import { policyCompare as policyCompareEn } from './en/policy-compare.ts'
import { policyForms as policyFormsEn } from './en/policy-forms.ts'
import { policyGoals as policyGoalsEn } from './en/policy-goals.ts'
import { policyInformation as policyInformationEn } from './en/policy-information.ts'
import { policyLife as policyLifeEn } from './en/policy-life.ts'
import { policyOutput as policyOutputEn } from './en/policy-output.ts'
import { policyReceipts as policyReceiptsEn } from './en/policy-receipts.ts'
import { policyRoles as policyRolesEn } from './en/policy-roles.ts'
import { policyRules as policyRulesEn } from './en/policy-rules.ts'
import { policyStandard as policyStandardEn } from './en/policy-standard.ts'
import { policySupport as policySupportEn } from './en/policy-support.ts'
import { policyChapters as policyChaptersEn } from './en/policy-chapters.ts'
import { coachCriteria as coachCriteriaEn } from './en/coach-criteria.ts'
import { coachNorms as coachNormsEn } from './en/coach-norms.ts'
import { coachRegister as coachRegisterEn } from './en/coach-register.ts'
import { coachAssess as coachAssessEn } from './en/coach-assess.ts'
import { coachCompare as coachCompareEn } from './en/coach-compare.ts'
import { coachWatch as coachWatchEn } from './en/coach-watch.ts'
import { coachOutput as coachOutputEn } from './en/coach-output.ts'
import { coachImport as coachImportEn } from './en/coach-import.ts'
import { people as peopleEn } from './en/people.ts'
import { matching as matchingEn } from './en/matching.ts'
import { policyTouch as policyTouchEn } from './en/policy-touch.ts'
import { print as printEn } from './en/print.ts'
import { report as reportEn } from './en/report.ts'
import { shell as shellEn } from './en/shell.ts'
import { trajectories as trajectoriesEn } from './en/trajectories.ts'
import { trajectoryList as trajectoryListEn } from './en/trajectory-list.ts'
import { access } from './nl/access.ts'
import { admin } from './nl/admin.ts'
import { attachments } from './nl/attachments.ts'
import { audit } from './nl/audit.ts'
import { backup } from './nl/backup.ts'
import { coaches } from './nl/coaches.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { intake } from './nl/intake.ts'
import { keys } from './nl/keys.ts'
import { overview } from './nl/overview.ts'
import { policy } from './nl/policy.ts'
import { policyCompare } from './nl/policy-compare.ts'
import { policyForms } from './nl/policy-forms.ts'
import { policyGoals } from './nl/policy-goals.ts'
import { policyInformation } from './nl/policy-information.ts'
import { policyLife } from './nl/policy-life.ts'
import { policyOutput } from './nl/policy-output.ts'
import { policyReceipts } from './nl/policy-receipts.ts'
import { policyRoles } from './nl/policy-roles.ts'
import { policyRules } from './nl/policy-rules.ts'
import { policyStandard } from './nl/policy-standard.ts'
import { policySupport } from './nl/policy-support.ts'
import { policyChapters } from './nl/policy-chapters.ts'
import { coachCriteria } from './nl/coach-criteria.ts'
import { coachNorms } from './nl/coach-norms.ts'
import { coachRegister } from './nl/coach-register.ts'
import { coachAssess } from './nl/coach-assess.ts'
import { coachCompare } from './nl/coach-compare.ts'
import { coachWatch } from './nl/coach-watch.ts'
import { coachOutput } from './nl/coach-output.ts'
import { coachImport } from './nl/coach-import.ts'
import { people } from './nl/people.ts'
import { matching } from './nl/matching.ts'
import { policyTouch } from './nl/policy-touch.ts'
import { print } from './nl/print.ts'
import { report } from './nl/report.ts'
import { shell } from './nl/shell.ts'
import { trajectories } from './nl/trajectories.ts'
import { trajectoryList } from './nl/trajectory-list.ts'

/** Dutch: the source of every key. */
export const nl = {
  common,
  shell,
  access,
  intake,
  keys,
  errors,
  overview,
  admin,
  policy,
  policyForms,
  policyRoles,
  policyInformation,
  policyGoals,
  policySupport,
  policyChapters,
  policyReceipts,
  policyRules,
  policyCompare,
  policyStandard,
  policyLife,
  policyOutput,
  coachCriteria,
  coachNorms,
  coachRegister,
  coachAssess,
  coachCompare,
  coachWatch,
  coachOutput,
  coachImport,
  matching,
  people,
  policyTouch,
  coaches,
  trajectories,
  trajectoryList,
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
  intake: intakeEn,
  keys: keysEn,
  errors: errorsEn,
  overview: overviewEn,
  admin: adminEn,
  policy: policyEn,
  policyForms: policyFormsEn,
  policyRoles: policyRolesEn,
  policyInformation: policyInformationEn,
  policyGoals: policyGoalsEn,
  policySupport: policySupportEn,
  policyChapters: policyChaptersEn,
  policyReceipts: policyReceiptsEn,
  policyRules: policyRulesEn,
  policyCompare: policyCompareEn,
  policyStandard: policyStandardEn,
  policyLife: policyLifeEn,
  policyOutput: policyOutputEn,
  coachCriteria: coachCriteriaEn,
  coachNorms: coachNormsEn,
  coachRegister: coachRegisterEn,
  coachAssess: coachAssessEn,
  coachCompare: coachCompareEn,
  coachWatch: coachWatchEn,
  coachOutput: coachOutputEn,
  coachImport: coachImportEn,
  matching: matchingEn,
  people: peopleEn,
  policyTouch: policyTouchEn,
  coaches: coachesEn,
  trajectories: trajectoriesEn,
  trajectoryList: trajectoryListEn,
  report: reportEn,
  backup: backupEn,
  audit: auditEn,
  attachments: attachmentsEn,
  print: printEn,
} as const

export type Namespace = keyof typeof nl
export type CatalogueOf<NS extends Namespace> = (typeof nl)[NS]
