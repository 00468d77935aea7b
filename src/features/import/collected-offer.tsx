import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { Collected } from '#src/domain/issuance/issuance.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** What came of an offer, what comes later, and what was refused. */
export function CollectedOffer(props: {
  collected: Collected;
  /** Credentials that are here, from all tries. */
  arrived: number;
  isBusy: boolean;
  onReview: () => void;
  onAskAgain: () => void;
  cancel: ReactNode;
}): ReactNode {
  const { t, language, values } = useText();
  const { pending, refused } = props.collected;
  const wait = Math.max(0, ...pending.map(({ waitSeconds }) => waitSeconds ?? 0));
  return (
    <>
      <p role="status" className="mt-4 font-semibold">
        {t('offer.arrived', { count: props.arrived })}
      </p>
      {pending.length > 0 && (
        <div className="mt-4">
          <Notice tone="open" title={t('offer.pending.title', { count: pending.length })}>
            <p>{t('offer.pending.text', { count: pending.length })}</p>
            {wait > 0 && <p>{t('offer.pending.wait', { seconds: wait })}</p>}
          </Notice>
        </div>
      )}
      {refused.map(({ credential, problem }, index) => (
        <p key={index} className="mt-3 text-sm break-words">
          {t('offer.refused', {
            name:
              credential.name === null
                ? credential.configurationId
                : pickLanguage(credential.name, [language]).text,
            reason: t(`offer.problem.${problem.code}.title`, values(problem.data)),
          })}
        </p>
      ))}
      <div className="mt-6 flex flex-wrap gap-2">
        {props.arrived > 0 && (
          <Button look="primary" onClick={props.onReview}>
            {t('offer.review')}
          </Button>
        )}
        {pending.length > 0 && (
          <Button disabled={props.isBusy} onClick={props.onAskAgain}>
            {t('offer.pending.again')}
          </Button>
        )}
        {props.cancel}
      </div>
    </>
  );
}
