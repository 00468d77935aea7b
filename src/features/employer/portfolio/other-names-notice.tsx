import type { ReactNode } from 'react';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { otherNames } from '#src/domain/portfolio/other-names.ts';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** The name at the head is the sender's own word: credentials that name someone else are told at once. */
export function OtherNamesNotice(props: {
  holderName: string;
  credentials: readonly OpenedCredential[];
}): ReactNode {
  const { t, list } = useText();
  const { named, count, names } = otherNames(props.holderName, props.credentials);
  if (count === 0) return null;
  return (
    <div className="mt-5">
      <Notice
        tone="open"
        title={t('employer.otherNames.title', { of: count === named ? 'all' : 'some', count })}
      >
        <p className="break-words">
          {t('employer.otherNames.text', {
            names: list(names.slice(0, mostNames)),
            holder: props.holderName,
          })}
        </p>
      </Notice>
    </div>
  );
}

/** The rest stands with each credential. */
const mostNames = 5;
