import type { ReactNode } from 'react';
import { factsFor, mandatoryElements, optionalElements } from '#src/domain/credential/elements.ts';
import type { InspectedCredential } from '#src/domain/verification/inspector.ts';
import { attributionOf, type Attribution } from '#src/domain/verification/attribution.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import { useText } from '#src/i18n/text.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { CheckItem } from './check-item.tsx';
import { checkLines } from './check-lines.ts';
import { ElementSource } from './element-source.tsx';
import { elementWords } from './element-words.ts';
import { RawParts } from './raw-parts.tsx';

/**
 * Every detail of a credential for someone who is not its holder: each check with its code, each
 * European element with its source, and the document as text.
 */
export function ReaderDetails({ opened }: { opened: InspectedCredential }): ReactNode {
  const { t } = useText();
  const attribution = attributionOf(opened.report, false);
  return (
    <>
      <Checks opened={opened} />
      <Elements opened={opened} attribution={attribution} />
      <div className="mt-6">
        <h4 className="font-semibold">{t('credential.raw')}</h4>
        <RawParts documentText={opened.documentText} />
      </div>
    </>
  );
}

function Checks({ opened }: { opened: InspectedCredential }): ReactNode {
  const { t } = useText();
  const { report } = opened;
  // Whether it is about the holder is a question for the holder, and its sentences speak to them.
  const lines = checkLines(report).filter(({ kind }) => kind !== 'recipient');
  return (
    <div className="mt-4">
      <p className="font-semibold">{t('credential.checks')}</p>
      <ul className="mt-1 border-t border-ink">
        {lines.map((line) => (
          <CheckItem key={line.kind} line={line} online={report.online} />
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
    </div>
  );
}

function Elements(props: { opened: InspectedCredential; attribution: Attribution }): ReactNode {
  const text = useText();
  const { t } = text;
  const { credential } = props.opened;
  const attributed = props.attribution !== 'failed';
  return (
    <div className="mt-6">
      <p className="font-semibold">{t('credential.elements')}</p>
      <dl className="mt-1 border-t border-ink text-sm">
        {[...mandatoryElements, ...optionalElements].map((element) => {
          const facts = factsFor(credential, element);
          const words = elementWords(credential, element, text);
          return (
            <div
              key={element}
              className="grid grid-cols-[13rem_minmax(0,1fr)_14rem] gap-x-4 border-b border-line py-2 max-md:grid-cols-1"
            >
              <dt className="font-semibold">{t(`credential.element.${element}`)}</dt>
              <dd className="break-words">
                {words.map(({ text: said, lang }, index) => (
                  <IssuerText
                    key={index}
                    lang={lang}
                    attributed={attributed}
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
    </div>
  );
}
