import { errors as source } from '../nl/errors.ts'
import { translationOf } from '../translation.ts'

export const errors = translationOf(source, {
  field: {
    missing: 'Fill this in.',
    missingChoice: 'Choose one of the options.',
    tooLong:
      'This text is {{length}} characters long; {{maximum}} fit here. It is not saved like this. Shorten it or split it up.',
    tooShort: 'Enter at least {{minimum}} characters.',
    tooLow: 'Enter {{minimum}} or more.',
    tooHigh: 'Enter {{maximum}} or less.',
    tooFew: 'Choose or add at least {{minimum}}.',
    tooMany: 'There is room for {{maximum}} at most.',
    notADate: 'This is not an existing date. Write it as 23/11/2026, for example.',
    notANumber: 'Enter a number, for example 12 or 12.5.',
    notWhole: 'Enter a whole number.',
    notValid: 'This does not fit here. Please check it.',
    datesReversed: 'The end date is before the start date. Swap them or change one of them.',
  },
  vault: {
    folderGone:
      'The folder of this vault is no longer there. What you just did has not been saved. Put the folder back or reconnect the disk, and try again.',
    folderNotEmpty:
      'There is already something in this folder. A new vault needs an empty folder. Choose another folder or another name.',
    notWritable:
      'This folder cannot be written to. Nothing has been saved. Choose a folder you may write to, or ask IT for write permission.',
    diskFull:
      'The disk is full. What you just did has not been saved. Free some space and try again. If that does not help, lock and open the vault again.',
    notAVault:
      'This is not a Coachbeleid vault. Nothing has been changed. Choose the folder whose name ends in “.kluis”.',
    newerFormat:
      'This vault was made by a newer version of Coachbeleid (format {{format}}). Nothing has been changed. Update Coachbeleid on this computer and then open the vault.',
    wrongPassphrase: 'This passphrase does not open the vault. Check whether Caps Lock is on and try again.',
    wrongPassphraseWait_one:
      'This passphrase does not open the vault. You can try again in 1 second. The wait keeps anyone from guessing quickly.',
    wrongPassphraseWait_other:
      'This passphrase does not open the vault. You can try again in {{count}} seconds. The wait keeps anyone from guessing quickly.',
    passphraseTooShort: 'A passphrase has at least {{minimum}} characters. Make it longer.',
    tooSoon_one: '1 more second and you can try again.',
    tooSoon_other: '{{count}} more seconds and you can try again.',
    damaged:
      'The file {{file}} in the vault is damaged, for instance by a disk fault or an incomplete copy. The vault was not opened and nothing has been changed. Restore a backup.',
    tampered:
      'The file {{file}} in the vault was changed by something or someone else. The vault was not opened and nothing has been changed. Restore a backup and tell your security officer.',
    inUseSameHost:
      'This vault is already open on this computer (since {{since}}). Close the other Coachbeleid window and try again.',
    inUseOtherHost:
      'This vault is already in use by {{user}} on computer {{host}} (since {{since}}). Ask them to close it and try again.',
    staleRevision:
      'This was changed in another place in the meantime. Your change has not been saved but is still on the screen. Open the item again and redo the change.',
    invalidDocument:
      'This item does not fit in the vault. It has not been saved. Check the fields; if it keeps happening, tell your administrator.',
    tooLarge: 'This is too much to save at once (more than 16 MB). It has not been saved. Make it smaller.',
    readOnly:
      'This vault can only be read now. What you just did was not saved. The top of the screen says why and what you can do.',
    wrongState: 'The vault is locked or already open. Lock it and open it again.',
    io: 'The disk reported an error ({{errno}}). What you just did has not been saved. Check that the disk can be reached and try again.',
    passphraseTooCommon:
      'This passphrase is on lists of common passwords and will be among the first to be tried. Choose another, for example six random words.',
    malformedRecoveryKey:
      'This is not a recovery key: a character is wrong, missing or too many. Look at the paper again.',
    wrongRecoveryKey:
      'This is a recovery key, but not of this vault. It may belong to another vault or have been replaced later.',
    noRecoveryKey: 'This vault has no recovery key. Only the passphrase opens it.',
    recoveryKeyNotRepeated: 'These are not the last six characters of the recovery key. Look at the paper.',
    olderThanKnown_one:
      'This computer has seen a newer state of this vault (on {{knownAt}}). 1 change is missing. An old copy may have been put back.',
    olderThanKnown_other:
      'This computer has seen a newer state of this vault (on {{knownAt}}). {{count}} changes are missing. An old copy may have been put back.',
    otherHistory:
      'This computer has seen another history of this vault (on {{knownAt}}). A copy may have been put back that somebody went on working in.',
    forked:
      'Two computers worked in this vault at the same time (file {{file}}). The vault has not been opened and nothing has changed. Open what can be read, or restore a backup.',
    missingFile:
      'The file {{file}} is missing from the vault’s folder, for example after an incomplete copy. The vault has not been opened and nothing has changed. Find the file, or restore a backup.',
    cancelled: 'Stopped. Nothing has changed.',
    noBackupFolder: 'No folder for backups has been chosen on this computer yet. Choose one.',
    backupFolderGone:
      'The folder for backups is not there. Connect the disk or network folder again, or choose another folder.',
    backupUnverified:
      'After writing, the backup could not be read back whole and does not count. Older backups have been left in place. Check the disk or choose another folder.',
    notABackup: 'This file is not a Coachbeleid backup. Choose a file whose name ends in “.age”.',
    backupDamaged:
      'This backup is damaged or altered and cannot be restored. Nothing has changed. Choose another backup.',
    backupIdentityMissing:
      'There is no file “backup-identity.age” beside this backup. Without it only the recovery key opens it. Put it there or use the recovery key.',
    attachmentTooLarge: 'This file is too large: at most {{maximum}} MB fits. Make a smaller scan.',
    attachmentKind: 'The vault does not take this kind of file. Choose a PDF, JPEG or PNG.',
    attachmentMissing: 'The file of this attachment is no longer in the vault. Add it again.',
    attachmentDamaged: 'The file of this attachment is damaged and is not shown. Add it again.',
    fileUnreadable:
      'This file cannot be read: it is no longer there, it is still changing, or you may not open it. Choose it again.',
    fileNotWritten:
      'Nothing can be written in that place, or the file is still open somewhere. Nothing was saved. Choose another place or close the file.',
    unknownPermit: 'The permission for this file or folder has ended. Choose again.',
  },
  choose: {
    cancelled: 'You did not choose anything.',
    folderNotEmpty:
      'There is already a folder of this name there and it is not empty. Choose another place or another name.',
    notWritable: 'That folder cannot be written to. Choose another folder, or ask IT for write permission.',
    notAVault: 'That folder is not a Coachbeleid vault. Choose the folder whose name ends in “.kluis”.',
    notABackup: 'That file is not a Coachbeleid backup. Choose a file whose name ends in “.age”.',
    insideVault:
      'That folder is inside the vault’s own folder. What is kept there is lost together with the vault. Choose a folder somewhere else.',
  },
  connect: {
    unknownGrant: 'The permission for this folder has ended. Choose the vault again.',
    processFailed: 'The part that guards the vault could not start. Close Coachbeleid and start it again.',
  },
  pdf: {
    cancelled: 'The PDF was not saved: you did not choose a place.',
    notWritable:
      'That place cannot be written to, or the file is still open somewhere. The PDF was not saved. Choose another place or close the file.',
    diskFull: 'The disk is full. The PDF was not saved. Free some space and try again.',
    renderFailed:
      'The PDF could not be laid out and was not saved. Try again; if it keeps happening, restart Coachbeleid.',
  },
  document: {
    cancelled: 'The file was not saved: you did not choose a place.',
    notWritable:
      'That place cannot be written to, or the file is still open somewhere. Nothing was saved. Choose another place or close the file.',
    diskFull: 'The disk is full. The file was not saved. Free some space and try again.',
    tooLarge: 'The file is too large to save: more than 20 MB. Put less in it and try again.',
    notADocument:
      'The file could not be made and was not saved. Try again; if it keeps happening, restart Coachbeleid.',
  },
  notice: {
    tornTail:
      'Last time Coachbeleid was interrupted while saving. That last change ({{bytes}} bytes) had not been reported as saved and is not in the vault. What was left of it has been set aside.',
    doubtfulTail:
      'The last change in the vault is not right: it was cut off or altered. Everything before it has been loaded; the last {{bytes}} bytes have been set aside. Check what you did last.',
    headerRecovered: 'The first file of the vault was damaged. Its previous version was used. Make a backup now.',
    unreadable_one: 'One item could not be read. It has been kept but is not shown.',
    unreadable_other: '{{count}} items could not be read. They have been kept but are not shown.',
    tookOver:
      'The vault was still open with {{user}} on computer {{host}} (since {{since}}) and has been taken over. Make sure that nobody goes on working there.',
    openedOlder_one:
      'The vault was opened although 1 change is missing that this computer saw before (on {{knownAt}}).',
    openedOlder_other:
      'The vault was opened although {{count}} changes are missing that this computer saw before (on {{knownAt}}).',
    salvaged:
      'The vault has been opened read-only as far as it can be read: up to change {{seq}}. What comes after it, in {{file}}, could not be read. Save a copy elsewhere or restore a backup.',
    attachmentsBroken_one: 'The file of 1 attachment is missing or damaged. Add it again.',
    attachmentsBroken_other: 'The files of {{count}} attachments are missing or damaged. Add them again.',
  },
  page: {
    title: 'This screen cannot be shown',
    body: 'What you saved is safe in the vault. Go back to the overview, or lock and open the vault again.',
    action: 'To the overview',
    notFound: 'This page does not exist',
    notFoundBody: 'Perhaps the item was removed or undone.',
  },
})
