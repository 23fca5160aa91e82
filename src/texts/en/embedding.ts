/** What a person reads when embedding a trial elsewhere; loaded with that dialog. */
export const embedding = {
  'embed.title': 'Embed this',
  'embed.intro': '{title}, from the step that you see, on a page of your own.',
  'embed.choices': 'What is shown',
  'embed.panels': 'Panels beside the stage',
  'embed.theme': 'Colours',
  'embed.theme.auto': 'like the page',
  'embed.theme.light': 'light',
  'embed.theme.dark': 'dark',
  'embed.height': 'Height, px',
  'embed.study': 'Ask for predictions',
  'embed.snippets': 'To copy',
  'embed.element': 'Element',
  'embed.element.for':
    'For a page in HTML. The dialogue in it can be read before the script has come, and without it.',
  'embed.iframe': 'Frame',
  'embed.iframe.for': 'For a course platform, or wherever no scripts may be added.',
  'embed.markdown': 'Markdown',
  'embed.markdown.for': 'For Markdown and MDX: a frame, and the dialogue folded below it.',
  'embed.link': 'Link',
  'embed.link.for': 'Opens this page at this step.',
  'embed.copy': 'Copy',
  'embed.copied': 'Copied.',
  'embed.selected':
    'Your browser does not let this page copy. The text is selected: press Ctrl and C, or Command and C.',
  'embed.as-text': '{title}, as text',
  'embed.still': 'A still of this step',
  'embed.still.for': 'For slides and paper, in the colours chosen above.',
  'embed.still.svg': 'Download SVG',
  'embed.still.png': 'Download PNG',
  'embed.still.failed': 'Your browser could not draw the PNG. Please take the SVG.',
  'embed.preview': 'Preview',
  'embed.from-disk':
    'This page was opened from a disk, so the snippets lead nowhere yet. Open it from the web to copy them.',
  'embed.offline':
    'You are offline. The snippets are complete; the preview comes with the network.',
} as const;
