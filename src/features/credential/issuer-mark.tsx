import type { ReactNode } from 'react';
import type { CredentialImage } from '#src/domain/credential/credential.ts';
import { monogram } from './stated-words.ts';

/** Picture types that a browser draws without running anything: an SVG in `<img>` has no scripts or network. */
const drawable = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

/** Whether the document itself holds a picture that can be shown without asking anyone. */
const isDrawable = (image: CredentialImage | undefined): image is CredentialImage & { kind: 'embedded' } =>
  image?.kind === 'embedded' && drawable.test(image.dataUrl);

/** The credential's own picture where it carries one, else the issuer's letters. Nothing is fetched. */
export function IssuerMark(props: {
  name: string;
  image: CredentialImage | undefined;
  alt: string;
}): ReactNode {
  if (isDrawable(props.image))
    return <img src={props.image.dataUrl} alt={props.alt} className="size-18 flex-none object-contain" />;
  return (
    <span
      aria-hidden="true"
      className="grid size-14 flex-none place-items-center border border-edge bg-paper font-serif text-[1.125rem] font-medium"
    >
      {monogram(props.name)}
    </span>
  );
}
