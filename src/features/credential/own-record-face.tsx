import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { wordsOf } from '#src/domain/wallet/own-record.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useFile } from '#src/queries/wallet-queries.ts';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';
import { saveFile } from '#src/ui/save-file.ts';

/** A record of the learner's own: their words, what they attached, and no frame, since nobody signed it. */
export function OwnRecordFace({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, date, language } = useText();
  const { credential } = entry;
  const title = pickLanguage(credential.title.value, [language]);
  return (
    <LearnerWords who={t('credential.own.who', { date: date(entry.addedOn) })}>
      <h1 lang={title.lang ?? undefined} className="break-words">
        {title.text}
      </h1>
      <Facts entry={entry} />
      {entry.attachments.length > 0 && (
        <ul aria-label={t('credential.own.files')} className="mt-4">
          {entry.attachments.map((sha256) => (
            <Attached key={sha256} sha256={sha256} />
          ))}
        </ul>
      )}
      <p className="mt-3 print:hidden">
        <Link to={paths.editRecord(entry.id)} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="pencil" />
          {t('credential.own.edit')}
        </Link>
      </p>
    </LearnerWords>
  );
}

function Facts({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, date, number } = useText();
  const { givenBy, awardedOn, hours, credits, link, description, outcomes } = wordsOf(entry.credential);
  const facts: [label: string, value: string][] = [];
  if (givenBy !== '') facts.push([t('credential.own.givenBy'), givenBy]);
  if (awardedOn !== null) facts.push([t('credential.own.awardedOn'), date(awardedOn)]);
  if (hours !== null) facts.push([t('credential.own.hours'), number(hours)]);
  if (credits !== null)
    facts.push([t('credential.own.credits'), `${number(credits.hundredths / 100)} ${credits.unit}`]);
  if (link !== '') facts.push([t('credential.own.link'), link]);
  return (
    <>
      {description !== '' && (
        <p className="mt-3 max-w-[62ch] break-words whitespace-pre-line">{description}</p>
      )}
      {facts.length > 0 && (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 max-sm:grid-cols-1 [&>dt]:text-ink-2">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {outcomes.length > 0 && (
        <>
          <h2 className="mt-4 text-base">{t('credential.own.outcomes')}</h2>
          <ul className="mt-1 max-w-[62ch] list-disc space-y-1 ps-5 break-words">
            {outcomes.map((outcome, index) => (
              <li key={index}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Attached({ sha256 }: { sha256: string }): ReactNode {
  const { t, bytes } = useText();
  const file = useFile(sha256);
  if (!file) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <Icon name="file" />
      <TextButton
        className="min-h-11 break-all"
        onClick={() => {
          saveFile(file.bytes, file.name, file.mediaType);
        }}
      >
        {file.name}
      </TextButton>
      <span className="text-sm text-ink-2">
        {t('credential.own.attached', { size: bytes(file.bytes.byteLength) })}
      </span>
    </li>
  );
}
