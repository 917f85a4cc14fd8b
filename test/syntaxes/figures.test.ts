import { shows } from './paint';

suite('the grammar shows figures, dates and links', () => {
	const figures = {
		'a share': 'About {figure 6} {unit %} of it, {figure 6}{unit %} in all, {figure 12.5} {unit per cent} at most.',
		'a share with a no-break space': 'About {figure 6}\u00a0{unit %} of it.',
		'money before and after':
			'{unit EUR} {figure 2.4 bn} ({unit $}{figure 2.6 billion}), {figure 800 million} {unit euros}, {unit €}{figure 1m}.',
		'large numbers': '{figure 1,200,000} {unit people} and {figure 12 500} {unit tonnes} of sand.',
		'a range': '{figure 8-10} {unit %} in {figure 8 to 10} {unit years}.',
		'words and a unit':
			'{figure eight} {unit years}, {figure ten to twelve} {unit months}, {figure Dozens of} {unit people}.',
		'an age': 'The {figure 52}-{unit year-old} mayor.',
		'an ordinal': 'The {figure 80th} bridge of the town.',
		'other languages':
			'{figure 6} {unit odsto}, {figure 5} {unit Prozent}, {figure 10} {unit лет}, {figure 3 млрд} {unit долларов}, {figure 4} {unit ans}.',
		'but no number in a name': 'The F-16 over the G7 on the M25 with COVID-19.',
		'but no number word alone': 'One of them said no, and the two left.'.replace('said', 'cried'),
	};
	for (const [name, painted] of Object.entries(figures)) test(name, () => shows(painted));

	const dates = {
		British: 'On {date 18 January 2023} and on {date 3 May}.',
		American: 'On {date January 18, 2023} and on {date Jan. 18}.',
		'the month only': 'In {date January 2023}, in May.',
		'in figures': 'On {date 2023-01-18}, {date 18.1.2023}, {date 18/01/2023}.',
		'a year after a preposition': 'Closed in {date 2008}, opened since {date 2012}.',
		decades: 'It stood from the {date 1990s} on.',
		'a time of day': 'At {date 14:05 CET} or {date 9 a.m.} on Monday.',
		'other languages':
			'{date 18. januara 2023}, {date 18. јануара}, {date 18 января 2023}, {date 18. März 2023}, {date 18 août}.',
	};
	for (const [name, painted] of Object.entries(dates)) test(name, () => shows(painted));

	test('addresses, without the full stop behind them', async () => {
		await shows('See {link https://example.org/bridge?id=7} or {link www.example.org}.');
		await shows('Write to {link mira.stell@example.org}, please.');
	});

	test('inside quotations too', () =>
		shows('{doubleQuoted “It lost {figure 6} {unit %} in {date May 2023},”} {speaker she} {cue said}.'));
});
