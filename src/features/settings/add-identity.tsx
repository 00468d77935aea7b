import { useState, type ReactNode } from 'react';
import { identityKinds, type Identity, type IdentityKind } from '#src/domain/verification/identity.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Select, TextField } from '#src/ui/field.tsx';

/** The keyboard that suits a kind on a phone. */
const inputTypes: Partial<Record<IdentityKind, 'email' | 'tel' | 'url' | 'date'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  'birth-date': 'date',
};

/** What is plainly not of a kind; anything else is the learner's to know. */
function faultIn({ kind, value }: Identity): 'empty' | 'email' | 'did' | null {
  if (value === '') return 'empty';
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return 'email';
  return kind === 'did' && !value.startsWith('did:') ? 'did' : null;
}

/** One more way in which the learner is known. */
export function AddIdentity(props: {
  known: readonly Identity[];
  onAdd: (identity: Identity) => void;
}): ReactNode {
  const { t } = useText();
  const [kind, setKind] = useState<IdentityKind>('email');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const identity = { kind, value: typed.trim() };
    const fault = faultIn(identity);
    const isKnown = props.known.some((one) => one.kind === kind && one.value === identity.value);
    if (fault !== null || isKnown) {
      setError(t(`settings.you.fault.${fault ?? 'known'}`));
      return;
    }
    setTyped('');
    props.onAdd(identity);
  };
  return (
    <form
      noValidate
      className="mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="grid gap-3">
        <Select
          label={t('settings.you.kind')}
          value={kind}
          options={identityKinds.map((value) => ({ value, label: t(`settings.you.kind.${value}`) }))}
          onChange={(event) => {
            setKind(identityKinds.find((one) => one === event.target.value) ?? 'email');
            setTyped('');
            setError(undefined);
          }}
        />
        <TextField
          label={t(`settings.you.kind.${kind}`)}
          type={inputTypes[kind] ?? 'text'}
          autoComplete="off"
          maxLength={500}
          error={error}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(undefined);
          }}
        />
      </div>
      <Button type="submit" className="mt-3">
        {t('settings.you.add')}
      </Button>
    </form>
  );
}
