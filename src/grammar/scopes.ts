/**
 * What the grammar calls the parts of an article. The first words of each are those that themes
 * colour in any language, so that an article looks right in a theme that has never heard of one.
 */
export const scopes = {
	headline: 'markup.heading.headline.news-article',
	standfirst: 'markup.italic.standfirst.news-article',
	section: 'markup.heading.section.news-article',
	label: 'entity.name.tag.label.news-article',
	byline: 'meta.byline.news-article',
	bylineWord: 'keyword.other.byline.news-article',
	author: 'entity.name.type.author.news-article',
	dateline: 'meta.dateline.news-article',
	place: 'entity.name.namespace.place.news-article',
	furniture: 'comment.line.furniture.news-article',

	doubleQuoted: 'string.quoted.double.news-article',
	singleQuoted: 'string.quoted.single.news-article',
	/** Added to the scope of the marks: italic, and no colour of its own. */
	inner: 'emphasis.inner.news-article',
	opening: 'punctuation.definition.string.begin.news-article',
	closing: 'punctuation.definition.string.end.news-article',

	cue: 'keyword.control.cue.news-article',
	speaker: 'entity.name.type.speaker.news-article',
	/** Added to these two: italic and bold, so that colour is not the only sign. */
	cueShape: 'emphasis.cue.news-article',
	speakerShape: 'strong.speaker.news-article',

	figure: 'constant.numeric.figure.news-article',
	unit: 'keyword.other.unit.news-article',
	date: 'constant.numeric.date.news-article',
	link: 'markup.underline.link.news-article',
} as const;
