import type { ReactNode } from 'react';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';

/** Who says it, in an icon and words: `issuer` follows from how far the document can be attributed. */
export function ElementSource(props: { by: Attribution | 'addition' | 'nobody' }): ReactNode {
  const { t } = useText();
  const { by } = props;
  return (
    <span className="inline-flex items-start gap-1.5 text-sm text-ink-2">
      {by === 'signed' || by === 'signed-unproven' || by === 'signed-nameless' ? (
        <Icon name="seal" className="mt-px size-[18px]" />
      ) : by === 'addition' || by === 'learner' ? (
        <Icon name="pencil" className="mt-px size-[18px]" />
      ) : (
        <OutcomeMark
          tone={by === 'failed' ? 'failed' : by === 'unchecked' ? 'unknown' : 'nothing'}
          className="mt-px size-[18px]"
        />
      )}
      {t(`credential.source.${by}`)}
    </span>
  );
}
