import { policyChapters as source } from '../nl/policy-chapters.ts'
import { translationOf } from '../translation.ts'

export const policyChapters = translationOf(source, {
  own: 'own chapter',
  locked:
    'This version is with the works council, so its text cannot be changed. Does something have to change? Take the version back first.',
  nav: {
    add: 'Add a chapter of your own',
    moveHint: 'Alt+↑ or Alt+↓ moves a chapter.',
    moved: '{{title}} is now number {{place}} of {{total}}.',
    notMoved: '{{title}} stays number {{place}} of {{total}}.',
  },
  tools: {
    up: 'Move the chapter up',
    down: 'Move the chapter down',
    menu: 'More for this chapter',
    rename: 'Change the title',
    leaveOut: 'Leave out of this version',
    remove: 'Remove the chapter',
    removeTitle: 'Remove “{{title}}”?',
    removeBody: 'The chapter goes, with its text. You can get it back with Ctrl+Z.',
  },
  leftOut: {
    label: 'Left out',
    title: 'This chapter is not part of this version',
    reason: 'Reason: {{reason}}',
    body: 'The text is kept and is not printed.',
    bringBack: 'Take in again',
    noText: 'This chapter has no text.',
  },
  dialog: {
    title: 'Title',
    titleHint: 'As it will stand in the table of contents.',
    addTitle: 'Add a chapter of your own',
    addBody: 'It comes after the part you see now. You can move it afterwards.',
    add: 'Add the chapter',
    renameTitle: 'Change the title',
    rename: 'Save the title',
    leaveOutTitle: 'Leave out “{{title}}”?',
    leaveOutBody: 'The text is kept, and you can take the chapter in again later. The other chapters move up.',
    reason: 'Why is this chapter not part of it?',
    reasonHint: 'For example: the collective agreement covers this.',
    leaveOut: 'Leave out the chapter',
  },
  conflict: {
    title: 'This chapter has been changed meanwhile',
    body: 'While your text was not saved yet, another text was saved. Choose what to go on with. Until then both are kept.',
    mine: 'Your text, not saved yet',
    theirs: 'The saved text',
    nothing: 'No text',
    keepBoth: 'Keep both, one below the other',
    keepMine: 'Go on with your text',
    keepTheirs: 'Go on with the saved text',
  },
  error: {
    withWorksCouncil:
      'This version is with the works council, so its text cannot be changed. Take the version back first if something has to change.',
    chapterGone: 'This chapter is no longer there. Nothing has changed.',
    draftGone: 'This version is no longer open. Nothing has changed.',
    tooLong: 'The text has {{length}} characters and a chapter holds {{limit}}. Shorten the text or split the chapter.',
    unknownMarkup: 'The text has formatting that a chapter cannot hold. Paste the text again without formatting.',
    chapterEmpty: 'An empty chapter cannot be finished. Write a text first.',
    changedMeanwhile: 'This chapter has been changed meanwhile. Open it and choose which text to go on with.',
    titleMissing: 'Give the chapter a title.',
    titleTooLong: 'The title is too long. Use at most {{limit}} characters.',
    titleTaken: 'There is already a chapter with this title. Choose another.',
    tooManyChapters: 'A policy has at most {{limit}} chapters. Remove one of your own chapters first.',
    reasonMissing: 'Fill in why this chapter is not part of it.',
    reasonTooLong: 'The reason is too long. Use at most {{limit}} characters.',
    lastChapter: 'This is the last chapter that is part of it. A policy has at least one.',
    notOwn: 'This chapter belongs to the proposal. You can leave it out with a reason, not remove it.',
    hasRemarks_one:
      'There is 1 remark on this chapter from the discussion. Leave the chapter out with a reason, and it is kept.',
    hasRemarks_other:
      'There are {{count}} remarks on this chapter from the discussion. Leave the chapter out with a reason, and they are kept.',
    noSuchPlace: 'The chapter is already at the beginning or at the end.',
  },
})
