import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { shownAwarding, shownTitle } from '#src/domain/credential/shown-names.ts';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { RawValue } from '#src/ui/raw-value.tsx';
import { IssuerFrame, IssuerText } from '#src/ui/voices.tsx';
import { DocumentText } from './document-text.tsx';
import { IssuerAddress } from './issuer-address.tsx';
import { IssuerMark } from './issuer-mark.tsx';

/** Who awards, and who issued it where that is someone else. */
function IssuerLine({ credential }: Pick<WalletEntry, 'credential'>): ReactNode {
  const { t, country, language } = useText();
  const { awarding: name, party, issuedBy, country: where } = shownAwarding(credential, language);
  const role = credential.awardingBody
    ? t(issuedBy === null ? 'credential.role.both' : 'credential.role.awarding')
    : t('credential.role.issuer');
  return (
    <div className="mt-4 flex items-center gap-4">
      <IssuerMark
        name={name.named ? name.text : ''}
        image={credential.image?.value}
        alt={t('credential.image.alt')}
      />
      <div className="min-w-0">
        <p className="text-[1.1875rem] leading-tight break-words">
          {name.text === '' ? (
            t('credential.issuer.unnamed')
          ) : name.named ? (
            <IssuerText lang={name.lang}>{name.text}</IssuerText>
          ) : (
            <>
              <span className="text-sm break-all">{name.text}</span>
              {name.whole !== undefined && <RawValue label={t('app.rawValue')} value={name.whole} />}
            </>
          )}
        </p>
        {name.named && (
          <IssuerAddress id={party.id ?? (issuedBy === null ? credential.issuer.value.id : null)} />
        )}
        <p className="text-sm text-ink-2">{where ? `${role} · ${country(where)}` : role}</p>
        {issuedBy && (
          <p className="text-sm text-ink-2">
            {t('credential.role.issuedBy')}{' '}
            <IssuerText lang={issuedBy.lang} className="text-ink">
              {issuedBy.text}
            </IssuerText>
            <IssuerAddress id={credential.issuer.value.id} />
          </p>
        )}
      </div>
    </div>
  );
}

const frameOf = {
  signed: 'signed',
  'signed-unproven': 'claimed',
  'signed-nameless': 'claimed',
  unchecked: 'unsigned',
  unsigned: 'unsigned',
} as const;

/** The issuer's words in the frame that says how far they are the issuer's. */
export function IssuerFace(props: {
  entry: WalletEntry;
  attribution: Exclude<Attribution, 'failed' | 'learner'>;
}): ReactNode {
  const { t, language } = useText();
  const { attribution } = props;
  const { credential } = props.entry;
  const title = shownTitle(credential, language);
  const titled = titleWords({ t }, title);
  return (
    <IssuerFrame proof={frameOf[attribution]}>
      <article>
        <p className="flex items-center gap-2 text-xs font-semibold text-ink-2">
          {attribution === 'signed' ? (
            <Icon name="seal" className="size-4" />
          ) : (
            <OutcomeMark tone={attribution === 'unsigned' ? 'nothing' : 'unknown'} className="size-4" />
          )}
          {t(`credential.said.${attribution}`)}
        </p>
        <IssuerLine credential={credential} />
        <h1
          lang={titled.lang ?? undefined}
          className={`mt-6 text-[2.125rem] leading-[1.14] tracking-[-0.01em] break-words max-sm:text-xl ${title.stated ? 'font-serif font-medium' : 'font-normal text-ink-2'}`}
        >
          {titled.text}
        </h1>
        {(title.standsFor === 'identifier' || title.standsFor === 'host') && (
          <RawValue label={t('app.rawValue')} value={pickLanguage(credential.title.value, [language]).text} />
        )}
        <DocumentText credential={credential} attributed />
      </article>
    </IssuerFrame>
  );
}
