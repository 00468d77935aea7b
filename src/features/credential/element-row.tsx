import { useRef, type ReactNode } from 'react';
import { mandatoryElements, statesCriteria } from '#src/domain/credential/elements.ts';
import { namedField } from '#src/domain/credential/isced-f.ts';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import type { AdditionKey } from '#src/domain/wallet/additions.ts';
import { canAdd } from '#src/domain/wallet/known-facts.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { addedWords } from '#src/i18n/added-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { ElementSource } from './element-source.tsx';
import { elementFacts, elementWords } from './element-words.ts';

/** On narrow screens the number stands beside three lines: element, what it says, who says it. */
const folded =
  'not-print:max-md:grid not-print:max-md:grid-cols-[1.7rem_minmax(0,1fr)] not-print:max-md:py-2.5';
const cell =
  'py-2.5 align-top text-sm not-print:max-md:col-start-2 not-print:max-md:block not-print:max-md:py-0';

/** Several short words share a line; longer ones get one each. */
const shortWords = 60;

/** One element: what the document or the learner says, and where that comes from. */
export function ElementRow(props: {
  /** Its place among the European elements; null for what only rules ask. */
  number: number | null;
  element: AdditionKey;
  entry: WalletEntry;
  attribution: Attribution;
  onAdd: () => void;
  onRemove: () => Promise<void>;
}): ReactNode {
  const text = useText();
  const row = useRef<HTMLTableRowElement>(null);
  const { t, date } = text;
  const { element, entry, attribution } = props;
  const facts = elementFacts(entry.credential, element);
  const isCriteria = element === 'prerequisites' && facts.length > 0 && statesCriteria(entry.credential);
  const name = t(isCriteria ? 'credential.element.criteria' : `credential.element.${element}`);
  const words = elementWords(entry.credential, element, text);
  const addition = entry.additions[element];
  const byLearner = facts.length > 0 && facts.every((fact) => fact.by === 'learner');
  const inline = words.every((shown) => shown.text.length <= shortWords);
  const attributed = !byLearner && attribution !== 'failed';
  const mandatory = (mandatoryElements as readonly AdditionKey[]).includes(element);
  const addable = !addition && (facts.length === 0 || canAdd(entry.credential, element));
  return (
    <tr
      ref={row}
      id={`element-${element}`}
      tabIndex={-1}
      className={`border-b border-line break-inside-avoid ${folded}`}
    >
      <td className="py-2.5 align-top text-sm text-ink-3 not-print:max-md:row-span-3 not-print:max-md:block not-print:max-md:py-0">
        {props.number}
      </td>
      <th scope="row" className={`${cell} pe-4 font-semibold`}>
        {name}
      </th>
      <td className={`${cell} pe-6 break-words md:text-base`}>
        {words.map(({ text: said, lang, told }, index) => (
          <IssuerText
            key={index}
            lang={lang}
            attributed={attributed && !told}
            className={`whitespace-pre-line ${inline ? '' : 'block'} ${attributed ? '' : 'md:text-sm'}`}
          >
            {inline && index > 0 ? `, ${said}` : said}
          </IssuerText>
        ))}
        {addition && (
          <span className="block text-sm whitespace-pre-line">
            {addedWords(addition.value, text, namedField)}
          </span>
        )}
      </td>
      <td className={cell}>
        {facts.length > 0 && <ElementSource by={byLearner ? 'learner' : attribution} />}
        {element === 'stackability' && facts.length > 0 && (
          <small className="block text-xs text-ink-3">{t('credential.element.stackability.caution')}</small>
        )}
        {addition && (
          <>
            <ElementSource by="addition" />
            <small className="block text-xs text-ink-3">{date(addition.addedOn)}</small>
            <span className="flex gap-4 text-sm print:hidden">
              <TextButton
                aria-label={t('credential.addition.edit.of', { element: name })}
                onPointerEnter={prepareDialog}
                onClick={props.onAdd}
              >
                {t('credential.addition.edit')}
              </TextButton>
              <TextButton
                aria-label={t('credential.addition.remove.of', { element: name })}
                onClick={() => {
                  // The button goes with the words, so the focus waits on their row.
                  row.current?.focus();
                  void props.onRemove();
                }}
              >
                {t('credential.addition.remove')}
              </TextButton>
            </span>
          </>
        )}
        {facts.length === 0 && !addition && (
          <>
            <ElementSource by="nobody" />
            {element === 'level' && (
              <small className="block text-xs text-ink-3">{t('credential.element.level.ifApplicable')}</small>
            )}
          </>
        )}
        {addable && (
          <span className="block text-sm print:hidden">
            <TextButton
              className={mandatory || element === 'field' ? '' : 'text-ink-2'}
              aria-label={t(
                facts.length === 0 ? 'credential.addition.add.to' : 'credential.addition.more.to',
                {
                  element: name,
                },
              )}
              onPointerEnter={prepareDialog}
              onClick={props.onAdd}
            >
              {t(facts.length === 0 ? 'credential.addition.add' : 'credential.addition.more')}
            </TextButton>
          </span>
        )}
      </td>
    </tr>
  );
}
