import type { ReactNode } from 'react';

import type { RecognitionDecision } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { DecisionLetter } from './decision-letter.tsx';
import { weeksBetween } from './weeks-between.ts';

/** What happened, oldest first. Decisions without any day stand last. */
const byDay = (a: RecognitionDecision, b: RecognitionDecision): number =>
  firstDay(a).localeCompare(firstDay(b)) || a.id.localeCompare(b.id);
const firstDay = ({ askedOn, decidedOn }: RecognitionDecision): string => askedOn ?? decidedOn ?? '9999';

/** A station on the line: solid for what happened, outlined for what is open, dashed for what could come. */
function Station(props: { mark: 'done' | 'open' | 'next'; children: ReactNode }): ReactNode {
  const marks = { done: 'bg-ink', open: 'bg-paper', next: 'bg-paper border-dashed' };
  return (
    <li className={`relative pb-4 text-sm ${props.mark === 'next' ? 'print:hidden' : ''}`}>
      <span
        aria-hidden="true"
        className={`absolute -start-9 top-1 h-[15px] w-[22px] rounded-[7px_8px_7px_6px] border-2 border-ink print:[print-color-adjust:exact] forced-colors:border-[CanvasText] ${marks[props.mark]}`}
      />
      {props.children}
    </li>
  );
}

function Details({ decision }: { decision: RecognitionDecision }): ReactNode {
  const { t } = useText();
  return (
    <>
      <span className="text-ink-2">
        {decision.reference === ''
          ? t('recognition.writtenByYou')
          : t('recognition.writtenByYou.reference', { reference: decision.reference })}
      </span>
      {decision.letterSha256 !== null && <DecisionLetter sha256={decision.letterSha256} />}
      {decision.note !== '' && (
        <span className="mt-1 block border-s-[3px] border-dotted border-edge ps-3 break-words whitespace-pre-line">
          {decision.note}
        </span>
      )}
    </>
  );
}

/** What institutions were asked and what they decided, with the way to record more. */
export function DecisionTimeline(props: {
  decisions: readonly RecognitionDecision[];
  today: string;
  /** The name of a decision's pathway, where it has one and is known. */
  pathwayName: (id: string) => string | null;
  onEdit: (decision: RecognitionDecision) => void;
  onRecord: () => void;
}): ReactNode {
  const { t, date, credits, list } = useText();
  const stations = [...props.decisions].sort(byDay).flatMap((decision) => {
    const pathway = decision.pathwayId === null ? null : props.pathwayName(decision.pathwayId);
    const edit = (
      <TextButton
        className="block print:hidden"
        onPointerEnter={prepareDialog}
        onClick={() => {
          props.onEdit(decision);
        }}
      >
        {t('recognition.edit', { institution: decision.institution })}
      </TextButton>
    );
    const asked = decision.askedOn !== null && (
      <Station key={`${decision.id} asked`} mark="done">
        <b className="block text-base">{t('recognition.asked', { institution: decision.institution })}</b>
        {date(decision.askedOn)}. {decision.outcome === 'pending' && <Details decision={decision} />}
        {pathway !== null && <span className="block text-ink-2">{t('recognition.for', { pathway })}</span>}
      </Station>
    );
    const outcome =
      decision.outcome === 'pending' ? (
        <Station key={`${decision.id} open`} mark="open">
          <b className="block text-base">
            {decision.askedOn === null
              ? t('recognition.open.with', { institution: decision.institution })
              : t('recognition.open')}
          </b>
          <span className="text-ink-2">
            {decision.askedOn !== null &&
              `${t('recognition.open.weeks', { weeks: weeksBetween(decision.askedOn, props.today) })} `}
            {t('recognition.open.counts')}
          </span>
          {/* What was asked without a day has no station of its own to carry the details. */}
          {decision.askedOn === null && (
            <span className="block">
              <Details decision={decision} />
            </span>
          )}
          {edit}
        </Station>
      ) : (
        <Station key={`${decision.id} decided`} mark="done">
          <b className="block text-base">
            {t(`recognition.decided.${decision.outcome}`, { institution: decision.institution })}
          </b>
          {decision.decidedOn !== null && `${date(decision.decidedOn)}. `}
          {decision.ectsHundredths !== null &&
            `${t('recognition.decided.ects', { ects: credits(decision.ectsHundredths) })} `}
          {decision.recognisedAs.length > 0 &&
            `${t('recognition.decided.as', {
              components: list(
                decision.recognisedAs.map(({ title, ectsHundredths }) =>
                  t('recognition.decided.component', { title, ects: credits(ectsHundredths) }),
                ),
              ),
            })} `}
          <Details decision={decision} />
          {edit}
        </Station>
      );
    return [asked, outcome];
  });
  return (
    <ol
      className={`my-3 ms-[10px] self-start border-s-2 border-ink ps-6 ${stations.length === 0 ? 'print:hidden' : ''}`}
    >
      {stations}
      <Station mark="next">
        <Button size="small" onPointerEnter={prepareDialog} onClick={props.onRecord}>
          {t('recognition.dialog.new')}
        </Button>
      </Station>
    </ol>
  );
}
