import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { legend } from '../drawing/legend';
import { arrowHeads, linkLine } from '../drawing/linkLines';
import { focusRing, stanceMark } from '../drawing/marks';
import { holderIcon, icon } from '../glyphs';
import { figure } from '../../wording/figure';
import { wantsBeside } from '../opening';
import { crowdInWords, crowdTime, positionInWords } from './chronologyWords';
import type { Chronology, ChronologyActions, ChronologyPicture, Crowd, DatedPosition } from './content';
import { planOf, shownLabel, shownValue, type Mark, type Plan } from './plan';

/** More labels than these would hide each other: then only those of the position that the keyboard is on are written. */
const mostLabels = 12;
/** The same of the lines to the times that are spoken about. */
const mostAsOf = 40;

/** A lane for each holder or outlet, in which positions stand by their dates; links and changes as arrows between them. */
export function drawing(content: Chronology, picture: ChronologyPicture, act: ChronologyActions): TemplateResult {
	const { width, unit, current } = picture;
	const plan = planOf(content, width, unit);
	const stop = plan.marks.find(mark => mark.stop === current) ?? plan.marks[0];
	const names = new Map(content.lanes.map(({ id, name }) => [id, name]));
	return html`<div class="chronology-drawing">
			<svg
				class="chronology"
				role="group"
				aria-label=${l10n.t('Positions by date')}
				width=${plan.width}
				height=${plan.height}
				viewBox="0 0 ${plan.width} ${plan.height}"
				direction="ltr"
			>
				${arrowHeads()} ${axis(plan, unit)} ${plan.lanes.map(lane => laneView(lane, plan, unit))}
				${lines(plan, stop, unit)}
				${plan.marks
					.filter(({ position }) => plan.marks.length <= mostAsOf || position?.note === stop?.stop)
					.map(mark => asOfLine(mark, unit))}
				${repeat(
					plan.marks,
					mark => mark.stop,
					mark => {
						const { position, crowd } = mark;
						const isStop = mark === stop;
						if (position) return positionMark(mark, position, isStop, unit, act);
						return crowd ? crowdMark(mark, crowd, names.get(crowd.lane) ?? '', content, isStop, unit, act) : nothing;
					},
				)}
				${plan.marks.map(mark => besides(mark, unit))}
			</svg>
		</div>
		${legend({ stances: content.labels.stances, links: content.labels.ties, others: otherSigns(content) })}`;
}

/** What else is drawn beside stances and links, as far as it is. */
function otherSigns({ positions }: Chronology): { readonly sign: TemplateResult; readonly label: string }[] {
	const signs = [
		{
			occurs: positions.some(({ first }) => first),
			sign: svg`<text class="first" x="8" y="12" text-anchor="middle">1</text>`,
			label: l10n.t('was first'),
		},
		{
			occurs: positions.some(isDoubtful),
			sign: svg`<rect class="doubtful" x="1" y="1" width="14" height="14"/>`,
			label: l10n.t('words not as they were noted'),
		},
		{
			occurs: positions.some(({ asOf }) => asOf?.time),
			sign: svg`<g class="as-of"><path d="M8 4l4 4-4 4-4-4Z"/></g>`,
			label: l10n.t('the time that is spoken about'),
		},
	];
	return signs.filter(({ occurs }) => occurs);
}

function isDoubtful({ evidence }: DatedPosition): boolean {
	return evidence !== 'exact' && evidence !== 'moved';
}

function axis({ ticks, width, height, from, to, axisHeight, undatedFrom }: Plan, unit: number): TemplateResult {
	return svg`<g class="axis" aria-hidden="true">
		${ticks.map(
			({ x, label }) => svg`<line x1=${x} x2=${x} y1=${axisHeight - 4 * unit} y2=${height}/>
				<text x=${x + 3 * unit} y=${axisHeight - 8 * unit}>${label}</text>`,
		)}
		<line class="base" x1=${from} x2=${to} y1=${axisHeight - 4 * unit} y2=${axisHeight - 4 * unit}/>
		${
			undatedFrom === undefined
				? nothing
				: svg`<rect class="undated" x=${undatedFrom - 6 * unit} y="0" width=${width - undatedFrom + 6 * unit} height=${height}/>
					<text x=${undatedFrom} y=${axisHeight - 8 * unit}>${l10n.t('no date')}</text>`
		}
	</g>`;
}

/** The name stands above its lane and takes no room from the time; what is too long ends in an ellipsis. */
function laneView(lane: Plan['lanes'][number], plan: Plan, unit: number): TemplateResult {
	return svg`<g class="lane">
		<line x1="0" x2=${plan.width} y1=${lane.y} y2=${lane.y}/>
		<foreignObject x="0" y=${lane.y + unit} width=${plan.width} height=${19 * unit}>
			${html`<p class="lane-name">
				${icon(lane.kind === 'others' ? 'ellipsis' : holderIcon[lane.kind])}<bdi>${lane.name}</bdi>
				<span class="muted">${figure(lane.positions)}</span>
			</p>`}
		</foreignObject>
	</g>`;
}

function lines(plan: Plan, stop: Mark | undefined, unit: number): TemplateResult[] {
	return plan.lines.map(({ tie, path, room, nearRoom }) => {
		const current = stop !== undefined && (tie.from === stop.stop || tie.to === stop.stop);
		const place = plan.lines.length <= mostLabels ? room : current ? nearRoom : undefined;
		const label = place && { text: shownLabel(tie), x: place.x, y: place.y + 4 * unit };
		return linkLine({ type: tie.type, path, label, current });
	});
}

/** From a position to the time that it speaks of: a day of publication says nothing of that. */
function asOfLine({ x, y, asOf }: Mark, unit: number): TemplateResult | typeof nothing {
	if (!asOf) return nothing;
	const low = y + 9 * unit;
	const size = 4 * unit;
	const end = svg`<path d=${
		asOf.beyond === undefined
			? `M${asOf.x} ${low - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}Z`
			: asOf.beyond === 'earlier'
				? `M${asOf.x + size} ${low - size}l${-size} ${size}l${size} ${size}`
				: `M${asOf.x - size} ${low - size}l${size} ${size}l${-size} ${size}`
	}/>`;
	return svg`<g class="as-of" aria-hidden="true"><line x1=${x} x2=${asOf.x} y1=${low} y2=${low}/>${end}
		<text x=${asOf.x} y=${low + 14 * unit} text-anchor=${asOf.anchor}>${asOf.text}</text>
	</g>`;
}

function positionMark(
	{ x, y, reach, lane }: Mark,
	position: DatedPosition,
	isStop: boolean,
	unit: number,
	act: ChronologyActions,
): TemplateResult {
	const { note, stance, evidence } = position;
	const name = positionInWords(position);
	return svg`<g
		class="mark"
		role="button"
		data-stop=${note}
		data-lane=${lane}
		data-note=${note}
		data-stance=${stance}
		data-evidence=${evidence}
		tabindex=${isStop ? 0 : -1}
		aria-label=${name}
		@focus=${() => act.visit(note)}
		@mouseenter=${() => act.hover(note)}
		@mouseleave=${() => act.hover(null)}
		@click=${(event: Event) => act.open(note, wantsBeside(event))}
	>
		<title>${name}</title>
		${reach ? svg`<rect class="reach" x=${reach.from} y=${y - 7 * unit} width=${reach.to - reach.from} height=${14 * unit} rx=${7 * unit}/>` : nothing}
		${focusRing(x, y, 20 * unit, 20 * unit)} ${stanceMark(stance, x, y, 16 * unit)}
		${!isDoubtful(position) ? nothing : svg`<rect class="doubtful" x=${x - 9 * unit} y=${y - 9 * unit} width=${18 * unit} height=${18 * unit}/>`}
	</g>`;
}

/** Outside of the signs, whose names say more than can be written beside them. */
function besides({ x, y, reach, position, crowd }: Mark, unit: number): TemplateResult | typeof nothing {
	if (crowd) {
		const middle = reach ? (reach.from + reach.to) / 2 : x;
		return svg`<text class="crowd-size" aria-hidden="true" x=${middle} y=${y + 4 * unit}>${figure(crowd.positions)}</text>`;
	}
	if (!position) return nothing;
	const { first, value } = position;
	return svg`<g aria-hidden="true">
		${first ? svg`<text class="first" x=${x + 7 * unit} y=${y - 4 * unit}>1</text>` : nothing}
		${value === undefined ? nothing : svg`<text class="figure" x=${x + 11 * unit} y=${y + 4 * unit}>${shownValue(value)}</text>`}
	</g>`;
}

function crowdMark(
	{ x, y, reach, lane: inLane }: Mark,
	crowd: Crowd,
	lane: string,
	content: Chronology,
	isStop: boolean,
	unit: number,
	act: ChronologyActions,
): TemplateResult {
	const width = reach ? reach.to - reach.from : Math.max(28, 12 + String(crowd.positions).length * 8) * unit;
	const left = reach ? reach.from : x - width / 2;
	const name = [
		`${lane}, ${crowdTime(crowd)}`,
		crowdInWords(crowd, content),
		crowd.opens ? l10n.t('Enter shows them one by one') : '',
	]
		.filter(Boolean)
		.join('. ');
	let at = left;
	return svg`<g
		class="mark crowd"
		role="button"
		data-stop=${crowd.id}
		data-lane=${inLane}
		tabindex=${isStop ? 0 : -1}
		aria-label=${name}
		aria-disabled=${crowd.opens ? nothing : 'true'}
		@focus=${() => act.visit(crowd.id)}
		@click=${() => act.enter(crowd)}
	>
		<title>${name}</title>
		<rect class="box" x=${left} y=${y - 10 * unit} width=${width} height=${20 * unit} rx=${3 * unit}/>
		${crowd.stances.map(({ stance, count }) => {
			const part = (width * count) / crowd.positions;
			at += part;
			return svg`<rect class="share" data-stance=${stance} x=${at - part} y=${y + 6 * unit} width=${part} height=${4 * unit}/>`;
		})}
		${focusRing(left + width / 2, y, width + 4 * unit, 22 * unit)}
	</g>`;
}
