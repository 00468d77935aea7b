import { useState } from 'react';

/**
 * A value that is typed as text: what is typed stays as it is ("7.0" on the way to "7.05") for as long as it
 * means the value that is there.
 */
export function useTyped<T>(
  value: T,
  how: { format: (value: T) => string; parse: (text: string) => T },
  onChange: (value: T) => void,
): { value: string; onChange: (event: { target: { value: string } }) => void; onBlur: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  const means = (text: string) => JSON.stringify(how.parse(text)) === JSON.stringify(value);
  return {
    value: typed !== null && means(typed) ? typed : how.format(value),
    onChange: (event) => {
      setTyped(event.target.value);
      onChange(how.parse(event.target.value));
    },
    onBlur: () => {
      setTyped(null);
    },
  };
}
