import { phrases } from './tokens';

/** How a number is meant: `most` up to it, `least` from it, `more` and `less` without it, `about` near it. */
export type Bound = 'about' | 'most' | 'least' | 'more' | 'less';

/** Before the number, in English, German, French, Serbian in both alphabets, and Russian. */
export const boundsBefore = phrases<Bound>([
	[
		'about',
		'~, ≈, about, around, some, roughly, approximately, approx, circa, ca, c, nearly, almost, close to, near, not quite, more or less, an estimated, estimated, in the region of, on the order of, in the order of, just under, just below, just over, just above, slightly under, slightly below, slightly over, slightly above, slightly more than, slightly less than, a little over, a little under, a little more than, a little less than',
	],
	[
		'about',
		'etwa, rund, ungefähr, zirka, fast, beinahe, nahezu, knapp, gut, environ, près de, presque, quelque, à peu près',
	],
	['about', 'oko, otprilike, skoro, gotovo, približno, blizu, око, отприлике, скоро, готово, приближно, близу'],
	['about', 'около, примерно, почти, приблизительно, порядка'],
	[
		'most',
		'<=, up to, at most, at the most, no more than, not more than, no greater than, not over, not exceeding, as much as, as many as, max, maximum, maximum of, a maximum of, the maximum of',
	],
	['most', "bis zu, höchstens, maximal, nicht mehr als, jusqu'à, au plus, au maximum, pas plus de"],
	['most', 'do, najviše, ne više od, maksimalno, до, највише, не више од, не более, не больше, максимум'],
	[
		'least',
		'>=, at least, at the least, no less than, not less than, no fewer than, not fewer than, not under, min, minimum, minimum of, a minimum of, the minimum of',
	],
	['least', 'mindestens, wenigstens, nicht weniger als, au moins, au minimum, pas moins de'],
	[
		'least',
		'najmanje, bar, barem, ne manje od, најмање, бар, барем, не мање од, не менее, не меньше, как минимум, минимум',
	],
	[
		'more',
		'>, more than, over, above, exceeding, greater than, higher than, upwards of, in excess of, beyond, well over, well above, far more than, much more than',
	],
	[
		'more',
		'mehr als, über, plus de, više od, preko, iznad, више од, преко, изнад, более, больше, свыше, более чем, больше чем',
	],
	[
		'less',
		'<, less than, fewer than, lower than, under, below, well under, well below, short of, far less than, much less than',
	],
	['less', 'weniger als, unter, moins de, manje od, ispod, мање од, испод, менее, меньше, менее чем, меньше чем'],
]);

/** After the number and its unit. */
export const boundsAfter = phrases<Bound>([
	[
		'least',
		'+, plus, or more, and more, or above, and above, or over, and over, or higher, at least, minimum, oder mehr, ou plus, ili više, или више, и более',
	],
	[
		'most',
		'or less, or fewer, or under, and under, or below, and below, or lower, at most, maximum, oder weniger, ou moins, ili manje, или мање, и менее',
	],
	['about', 'or so, approximately, roughly, more or less, give or take'],
]);

/** Opens a range; without a second number it says where the number lies. */
export const rangeOpeners = phrases<'between' | 'from'>([
	['between', 'between, zwischen, entre, između, izmedju, између, между'],
	['from', 'from, von, od, od oko, од, от'],
]);

/** Between the two numbers of a range. */
export const rangeSigns = new Set('– - … to through till until bis à do do до or oder ou ili или'.split(' '));
/** The same after "between" alone. */
export const betweenSigns = new Set([...rangeSigns, ...'and und et i и'.split(' ')]);
/** Between two limits: "more than 5 and less than 10". */
export const limitJoints = new Set('and but und aber et mais i ali и али но ,'.split(' '));

/** Before how far a number may be off. */
export const toleranceSigns = phrases([['off', '±, plus or minus, plus minus, give or take']]);

/** Ends the noun of what was counted: "3,000 people in the square". */
export const nounEnds = new Set(
	'of in at on by for from to with against among during since after before per who that which'.split(' '),
);

/** Between the parts of a share: "three in five", "two out of three". */
export const shareSigns = phrases([['of', 'out of, in, of']]);
