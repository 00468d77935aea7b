import type { ReactNode } from 'react';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { handedBytes } from './handed-files.ts';
import { CollectedOffer } from './collected-offer.tsx';
import { OpenedOfferForm } from './opened-offer-form.tsx';
import { useHandOver } from './use-import-session.ts';
import { useOffer, type OfferProblem } from './use-offer.ts';

/** Takes up an offer of a credential: whom that contacts first, then what is offered, then the credential. */
export function OfferForm(props: {
  offer: string;
  /** The position of the file in the review that only holds this offer. */
  insteadOf?: number | undefined;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const handOver = useHandOver();
  const { stage, problem, isBusy, files, open, collect, askAgain } = useOffer(props.offer);
  const close = <Button onClick={props.onClose}>{t('app.cancel')}</Button>;
  const review = () => {
    props.onClose();
    handOver(
      files.map((file, index) => ({
        ...handedBytes(file.name, file.bytes as Uint8Array<ArrayBuffer>),
        // The first takes the place of the offer in the review.
        ...(index === 0 && props.insteadOf !== undefined ? { insteadOf: props.insteadOf } : {}),
      })),
    );
  };
  return (
    <>
      {stage?.at === 'whom' && (
        <>
          <p>{t(stage.agreed.length === 0 ? 'offer.whom' : 'offer.whomMore')}</p>
          <ul className="mt-2 border-t border-ink">
            {stage.hosts.map((host) => (
              <li key={host} className="border-b border-line py-2 font-semibold break-all">
                {host}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-2">{t('offer.privacy')}</p>
        </>
      )}
      {problem !== null && <Problem problem={problem} text={text} />}
      {stage?.at === 'whom' && (
        <div className="mt-6 flex flex-wrap gap-2">
          <Button
            look="primary"
            disabled={isBusy}
            onClick={() => void open([...stage.agreed, ...stage.hosts])}
          >
            {isBusy ? t('offer.asking') : t('offer.ask', { count: stage.hosts.length })}
          </Button>
          {close}
        </div>
      )}
      {stage === null && <div className="mt-6">{close}</div>}
      {stage?.at === 'opened' && (
        <OpenedOfferForm
          opened={stage.session.opened}
          isBusy={isBusy}
          onCollect={(code) => void collect(stage.session, code)}
          cancel={close}
        />
      )}
      {stage?.at === 'collected' && (
        <CollectedOffer
          collected={stage.collected}
          arrived={files.length}
          isBusy={isBusy}
          onReview={review}
          onAskAgain={() => void askAgain(stage.session, stage.collected.pending)}
          cancel={close}
        />
      )}
    </>
  );
}

function Problem({ problem, text }: { problem: OfferProblem; text: Text }): ReactNode {
  const { t, values } = text;
  if ('device' in problem)
    return (
      <div className="mt-4">
        <Notice tone="bad" alert title={t(`app.error.${problem.device}.title`)}>
          {t(`app.error.${problem.device}.text`)}
        </Notice>
      </div>
    );
  const data = values(problem.data);
  return (
    <div className="mt-4 break-words">
      <Notice tone="warn" alert title={t(`offer.problem.${problem.code}.title`, data)}>
        {t(`offer.problem.${problem.code}.text`, data)}
      </Notice>
    </div>
  );
}
