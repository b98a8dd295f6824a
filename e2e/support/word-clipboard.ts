import type { Locator } from '@playwright/test'

/**
 * What Word puts on the clipboard for a page with headings, a list in a list, bold text, a table, two pictures, a link,
 * a remark in the margin and a tracked deletion: the parts that matter, as Word writes them.
 */
export const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><style>p.MsoNormal{margin:0cm;font-family:Calibri}</style></head>
<body lang=NL link="#0563C1" style='tab-interval:35.4pt'><!--StartFragment-->
<h1>Coaching bij ons<o:p></o:p></h1>
<p class=MsoNormal>Wij bieden <b>coaching</b> aan<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1">[IW1]</a></span>.<del> Oude regel.</del><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Wie en wat<o:p></o:p></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Eerste punt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Onderliggend punt<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Tweede punt<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=200 src="file:///C:/Temp/clip_image002.png"><![endif]></p>
<p class=MsoNormal><img width=90 src="data:image/png;base64,iVBORw0KGgo="> Zie <a href="https://voorbeeld.invalid/regeling">de regeling</a>.</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Vorm</p></td><td><p class=MsoNormal>Wie</p></td></tr>
<tr><td><p class=MsoNormal>Coaching</p></td><td><p class=MsoNormal>Externe <b>coach</b></p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Klopt dit nog?</p></div></div>
<!--EndFragment--></body></html>`

/** Pastes markup into an editor, as Ctrl+V does with what is on the clipboard. */
export const pasteHtml = (editor: Locator, html: string): Promise<void> =>
  editor.evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    data.setData('text/plain', 'x')
    element.focus()
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

/** Pastes plain text into an editor. */
export const pasteText = (editor: Locator, text: string): Promise<void> =>
  editor.evaluate((element, plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    element.focus()
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
