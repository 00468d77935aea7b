import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { IncomingRelative, ReadyCredential } from '#src/domain/wallet/incoming.ts';
import { isChangedText } from '#src/domain/wallet/relation.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { paths } from '#src/paths.ts';

/** What an incoming credential is another form or copy of, and what that means for its credits. */
export function RelativeWords(props: { place: ReadyCredential; relative: IncomingRelative }): ReactNode {
  const { t, date, language } = useText();
  const { entry, place, relation } = props.relative;
  const title = entry === null ? '' : titleWords({ t }, shownTitle(entry.credential, language)).text;
  const id =
    relation === 'changed-copy' && !isChangedText(props.place.found)
      ? 'import.relative.holds'
      : (`import.relative.${relation}` as const);
  const where =
    entry === null
      ? t('import.relative.here', { file: place?.file.fileName ?? '' })
      : t('import.relative.there', { title, date: date(entry.addedOn) });
  return (
    <p className="mt-1 max-w-[62ch] text-sm">
      {t(id, { where })}{' '}
      {entry !== null && (
        <Link to={paths.credential(entry.id)} className="inline-block min-h-6">
          {t('import.relative.see')}
        </Link>
      )}
    </p>
  );
}
