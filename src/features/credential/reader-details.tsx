import type { ReactNode } from 'react';
import { checkLines } from '#src/domain/verification/check-lines.ts';
import {
  factsFor,
  mandatoryElements,
  optionalElements,
  statesCriteria,
} from '#src/domain/credential/elements.ts';
import type { InspectedCredential } from '#src/domain/verification/inspector.ts';
import { attributionOf, type Attribution } from '#src/domain/verification/attribution.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import { useText } from '#src/i18n/text.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { CheckItem } from './check-item.tsx';
import { tellingMeaning } from './telling-meaning.ts';
import { ElementSource } from './element-source.tsx';
import { elementWords } from './element-words.ts';
import { RawParts } from './raw-parts.tsx';

/**
 * Every detail of a credential for someone who is not its holder: what a recogniser compares; folded below, each check
 * with its code, each European element with its source, and the document as text.
 */
export function ReaderDetails(props: {
  opened: InspectedCredential;
  /** What a recogniser compares, as another part of the app words it. */
  questions: ReactNode;
}): ReactNode {
  const { t } = useText();
  const { opened } = props;
  const attribution = attributionOf(opened.report, false);
  return (
    <>
      {attribution !== 'failed' && <div className="mt-4">{props.questions}</div>}
      <Fold title={t('credential.checks')}>
        <Checks opened={opened} />
      </Fold>
      <Fold title={t('credential.elements')}>
        <Elements opened={opened} attribution={attribution} />
      </Fold>
      <Fold title={t('credential.raw')}>
        <RawParts documentText={opened.documentText} />
      </Fold>
    </>
  );
}

/** One kind of detail, folded: who looks for one need not pass by the others. */
function Fold(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className="border-b border-line">
      <summary className="min-h-11 py-2.5 text-sm font-semibold">{props.title}</summary>
      <div className="pb-4">{props.children}</div>
    </details>
  );
}

function Checks({ opened }: { opened: InspectedCredential }): ReactNode {
  const { t } = useText();
  const { report } = opened;
  // Whether it is about the holder is a question for the holder, and its sentences speak to them.
  const lines = checkLines(report).filter(({ kind }) => kind !== 'recipient');
  const telling = tellingMeaning(lines);
  return (
    <>
      <ul className="border-t border-ink">
        {lines.map((line) => (
          <CheckItem key={line.kind} line={line} online={report.online} telling={telling} />
        ))}
      </ul>
      <p className="mt-2 text-xs break-all text-ink-2">
        {relyOn(report)
          .checks.map(({ kind, status, code }) => `${kind} ${status} ${code}`)
          .join(' · ')}
      </p>
      <p className="mt-1 text-xs break-all text-ink-2">
        {t('credential.expert.content')} {opened.contentSha256}
      </p>
    </>
  );
}

function Elements(props: { opened: InspectedCredential; attribution: Attribution }): ReactNode {
  const text = useText();
  const { t } = text;
  const { credential } = props.opened;
  const attributed = props.attribution !== 'failed';
  return (
    <dl className="border-t border-ink text-sm">
      {[...mandatoryElements, ...optionalElements].map((element) => {
        const facts = factsFor(credential, element);
        const words = elementWords(credential, element, text);
        return (
          <div
            key={element}
            className="grid grid-cols-[13rem_minmax(0,1fr)_14rem] gap-x-4 border-b border-line py-2 max-md:grid-cols-1"
          >
            <dt className="font-semibold">
              {t(
                element === 'prerequisites' && facts.length > 0 && statesCriteria(credential)
                  ? 'credential.element.criteria'
                  : `credential.element.${element}`,
              )}
            </dt>
            <dd className="break-words">
              {words.map(({ text: said, lang, told }, index) => (
                <IssuerText
                  key={index}
                  lang={lang}
                  attributed={attributed && !told}
                  className="block whitespace-pre-line"
                >
                  {said}
                </IssuerText>
              ))}
            </dd>
            <dd>
              <ElementSource by={facts.length > 0 ? props.attribution : 'nobody'} />
              {facts[0] && <span className="block text-xs break-all text-ink-3">{facts[0].at}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
