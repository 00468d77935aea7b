import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { creditWords, levelWords, type ClaimWords } from '#src/i18n/claim-words.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { BareCheckbox } from '#src/ui/choice.tsx';
import { Icon } from '#src/ui/icon.tsx';
import type { RowPlace } from '#src/ui/long-list-props.ts';
import { outcomeColour, OutcomeMark } from '#src/ui/outcome.tsx';
import { ListStone, SizelessStone, StoneKey, stoneShape, type StoneState } from '#src/ui/stone.tsx';
import type { WalletLine } from './wallet-line.ts';

/** Columns of the list on wide screens, shared with its heading. */
export const listColumns = 'lg:grid lg:grid-cols-[30px_60px_minmax(0,1fr)_84px_140px_206px_186px] lg:gap-x-4';

const stoneStates: Record<WalletLine['state']['state'], StoneState> = {
  recognised: 'recognised',
  earned: 'earned',
  'left-out': 'left-out',
  evidence: 'left-out',
};

/** What stands under another row. */
const nested = 'border-s-2 border-edge ps-3';

// With thousands of rows passing by, every element counts: the parts of a row stand directly in its
// grid, and marks and keys are placed beside their words rather than wrapped with them.
const cell = 'text-sm leading-[1.35] lg:row-span-2 lg:row-start-1 lg:self-center lg:py-3';
const marked = 'relative mt-1 ps-8 lg:mt-0 [&>:first-child]:absolute [&>:first-child]:start-0';
const dotAfter = "after:font-normal after:text-ink-2 after:content-['_·_'] lg:after:content-none";
const stonePlace =
  'w-[46px] max-lg:absolute max-lg:start-0 max-lg:bottom-px lg:relative lg:row-span-2 lg:mt-3 lg:mb-px lg:w-[60px] lg:self-end';

/** One credential: what it is, how large, at which level, how its checks came out and what it counts as. */
export const CredentialRow = memo(function CredentialRow(props: {
  line: WalletLine;
  /** How many rows it stands under: a record it is inside of, or the form that counts. */
  depth: number;
  /** Whether it is a further form of the row that it stands under. */
  isForm: boolean;
  /** How many rows stand under it, and whether they are put away. */
  under: number;
  folded: boolean;
  onFold: (id: string) => void;
  selected: boolean;
  onSelect: (line: WalletLine, selected: boolean, range: boolean) => void;
  place: RowPlace;
}): ReactNode {
  const { line, place, depth } = props;
  const text = useText();
  const { t } = text;
  const failed = line.attribution === 'failed';
  const issuerHand = !failed && line.attribution !== 'learner' && line.title.stated;
  const title = titleWords(text, line.title);
  const level = levelWords(text, line.eqf, line.nationalLevel, failed);
  const credits = creditWords(text, line.claim, line.entry.credential, line.state.state !== 'left-out');
  return (
    <li
      {...place}
      className={`relative min-h-[92px] border-b border-edge ps-[60px] pe-11 pt-3 pb-3 text-ink-2 has-checked:bg-fog print:has-checked:bg-transparent has-checked:shadow-[-12px_0_0_var(--fog),12px_0_0_var(--fog)] max-sm:has-checked:shadow-[-16px_0_0_var(--fog),16px_0_0_var(--fog)] print:has-checked:shadow-none lg:min-h-0 lg:grid-rows-[auto_auto] lg:p-0 ${listColumns}`}
    >
      <BareCheckbox
        aria-label={t('wallet.row.select', { title: title.text })}
        className="max-lg:absolute max-lg:end-0 max-lg:top-3.5 lg:row-span-2 lg:self-center print:invisible"
        checked={props.selected}
        onChange={(event) => {
          const range = (event.nativeEvent as MouseEvent).shiftKey;
          props.onSelect(line, event.target.checked, range);
        }}
      />
      <RowStone line={line} />
      <Link
        to={paths.credential(line.id)}
        {...(title.lang ? { lang: title.lang } : {})}
        className={`block text-base leading-snug hyphens-auto text-ink no-underline hover:underline lg:self-end lg:pt-3 lg:text-[1.125rem] ${depth > 0 ? nested : ''} ${issuerHand ? 'font-serif font-medium' : ''}`}
      >
        {title.text}
      </Link>
      <p
        className={`text-sm leading-[1.4] lg:col-start-3 lg:row-start-2 lg:self-start lg:pb-3 ${depth > 0 ? nested : ''}`}
      >
        {depth > 0 &&
          `${t(props.isForm ? (failed ? 'wallet.row.changed' : 'wallet.row.form') : 'wallet.row.inside')} · `}
        {byLine(text, line)}
        {props.under > 0 && <FoldButton {...props} title={title.text} />}
      </p>
      <Words words={level} className={`lg:col-start-4 ${cell}`} />
      <Words words={credits} className={`max-lg:before:content-['_·_'] lg:col-start-5 ${cell}`} />
      <Outcome text={text} line={line} />
      <p className={`lg:col-start-7 lg:ps-[34px] [&>:first-child]:mt-0.5 ${cell} ${marked}`}>
        <StoneKey state={stoneStates[line.state.state]} level={line.eqf} />
        <b className={`text-ink lg:block ${dotAfter}`}>{t(`entry.state.${line.state.state}`)}</b>
        {reasonWords(text, line)}
      </p>
    </li>
  );
});

/** Shows or puts away what stands under a row. */
function FoldButton(props: {
  line: WalletLine;
  title: string;
  under: number;
  folded: boolean;
  onFold: (id: string) => void;
}): ReactNode {
  const { t } = useText();
  const { line, under, folded } = props;
  const isRecord = line.entry.credential.format === 'clr-2';
  return (
    <>
      {' · '}
      <button
        type="button"
        aria-expanded={!folded}
        aria-label={`${t(isRecord ? 'wallet.row.holds' : 'wallet.row.under', { count: under })}: ${props.title}`}
        className="relative inline-flex min-h-6 items-center gap-1 underline underline-offset-[0.2em] after:absolute after:-inset-2 print:hidden"
        onClick={() => {
          props.onFold(line.id);
        }}
      >
        {t(isRecord ? 'wallet.row.holds' : 'wallet.row.under', { count: under })}
        <Icon name="chevronDown" className={`size-3.5 ${folded ? '' : 'rotate-180'}`} />
      </button>
    </>
  );
}

/** "EQF 7" over "FHEQ 7"; on narrow screens one after the other in the same line. */
function Words({ words, className }: { words: ClaimWords; className: string }): ReactNode {
  if (words.detail === '')
    return <p className={`font-semibold text-ink max-lg:inline ${className}`}>{words.main}</p>;
  return (
    <p className={`max-lg:inline ${className}`}>
      <b className="text-ink lg:block">{words.main}</b> {words.detail}
    </p>
  );
}

function Outcome({ text: { t, values }, line }: { text: Text; line: WalletLine }): ReactNode {
  const { tone, code, data } = line.summary;
  const said = values(data);
  const title = t(`summary.${code}.title`, said);
  const detail = t(`summary.${code}.detail`, said);
  const passed = tone === 'passed';
  return (
    <p className={`lg:col-start-6 lg:ps-[29px] ${cell} ${marked}`}>
      <OutcomeMark tone={tone} />
      <b className={`lg:block ${outcomeColour[tone]} ${passed ? '' : dotAfter}`}>{title}</b>
      {passed ? <span className="max-lg:hidden">{detail}</span> : detail}
    </p>
  );
}

/** "Baltic Summer University, LV · 19 Jun 2026". */
function byLine({ t, date, language }: Text, line: WalletLine): ReactNode {
  const parts = [
    line.awardedBy.text || t(line.attribution === 'learner' ? 'wallet.row.own' : 'wallet.row.noIssuer'),
    line.awardedOn === null
      ? t('wallet.row.added', { date: date(line.entry.addedOn) })
      : date(line.awardedOn),
  ];
  const [who, when] = parts;
  const { lang, whole } = line.awardedBy;
  const marks = { ...(lang !== null && lang !== language && { lang }), ...(whole && { title: whole }) };
  return (
    <>
      {Object.keys(marks).length > 0 ? <span {...marks}>{who}</span> : who}
      {line.awardedBy.text && line.country ? `, ${line.country}` : ''} · {when}
      {line.issuedBy && (
        <>
          {' · '}
          {t('wallet.row.issuedBy')} <span lang={line.issuedBy.lang ?? undefined}>{line.issuedBy.text}</span>
        </>
      )}
    </>
  );
}

function reasonWords({ t, values }: Text, { state }: WalletLine): string {
  // A decision without a date is told by its institution alone.
  if (state.reason === 'decision-recorded' && !state.data['decidedOn'])
    return String(state.data['institution'] ?? '');
  return t(`entry.reason.${state.reason}`, values(state.data));
}

function RowStone({ line }: { line: WalletLine }): ReactNode {
  const { claim, eqf, id } = line;
  const state = stoneStates[line.state.state];
  const shape = stoneShape(id);
  const cracked = line.attribution === 'failed';
  if (line.attribution === 'learner')
    return (
      <SizelessStone className={stonePlace}>
        <Icon name="pencil" className="size-4" />
      </SizelessStone>
    );
  if (claim.kind === 'ects')
    return (
      <ListStone
        {...{ state, shape, cracked }}
        className={stonePlace}
        level={eqf}
        ects={claim.hundredths / 100}
      />
    );
  if (claim.kind === 'other-unit' && claim.indicative) {
    const { lowHundredths, highHundredths } = claim.indicative;
    return (
      <ListStone
        {...{ shape, cracked }}
        className={stonePlace}
        state={lowHundredths === highHundredths && state === 'earned' ? 'indicative' : state}
        level={eqf}
        ects={lowHundredths / 100}
        upTo={highHundredths / 100}
      />
    );
  }
  return <SizelessStone className={stonePlace}>?</SizelessStone>;
}
