import type { ReactNode } from 'react';
import type { Disclosure, Seen, Unseen } from '#src/domain/portfolio/disclosure.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';

const item = 'grid grid-cols-[22px_1fr] gap-x-2 py-1 leading-[1.4]';
const icon = 'mt-0.5 size-[18px]';

/** What leaves the device and what stays, line by line. */
export function DisclosureLists(props: {
  disclosure: Disclosure;
  /** For each original the title to name it by. */
  titles: readonly string[];
  /** What else could be done about something sensitive in these originals. */
  renderInstead: (originals: readonly number[]) => ReactNode;
}): ReactNode {
  const { t } = useText();
  const { seen, unseen } = props.disclosure;
  return (
    <div className="mt-5 grid grid-cols-[1.15fr_1fr] gap-x-6 gap-y-4 max-lg:grid-cols-1">
      <div>
        <h3>{t('share.seen.title')}</h3>
        <ul className="mt-1 border-t border-ink pt-1 text-sm">
          {seen.map((line) => (
            <li key={line.topic} className={`${item} ${line.sensitive ? 'text-warn' : ''}`}>
              <Icon name={line.sensitive ? 'warning' : 'eye'} className={icon} />
              <span className="break-words">
                {line.sensitive && <span className="sr-only">{t('share.seen.careful')} </span>}
                <SeenLine line={line} titles={props.titles} />
                {line.sensitive && props.renderInstead(line.originals)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('share.unseen.title')}</h3>
        <ul className="mt-1 border-t border-ink pt-1 text-sm">
          {unseen.map((line) => (
            <li key={line.code} className={item}>
              <Icon name="eyeOff" className={icon} />
              <UnseenLine line={line} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What readers will see, and where. `titles` are those of the originals. */
export function SeenLine({ line, titles }: { line: Seen; titles: readonly string[] }): ReactNode {
  const { t } = useText();
  const [only] = line.originals;
  const title = only === undefined ? undefined : titles[only];
  const where =
    line.originals.length === 0 || titles.length < 2
      ? ''
      : line.everywhere
        ? t('disclosure.in.every')
        : line.originals.length === 1 && title
          ? t('disclosure.in.one', { title })
          : t('disclosure.in.some', { count: line.originals.length });
  return (
    <Sentence
      id={`disclosure.seen.${line.topic}`}
      values={{ where, count: line.count }}
      components={[<b key="topic" />]}
    />
  );
}

function UnseenLine({ line }: { line: Unseen }): ReactNode {
  const { t, list } = useText();
  if (line.code !== 'not-in-files')
    return <span>{t(`disclosure.unseen.${line.code}`, { count: line.count })}</span>;
  const topics = list(line.topics.map((topic) => t(`disclosure.topic.${topic}`)));
  return (
    <span>
      {t(line.fully ? 'disclosure.unseen.not-in-files' : 'disclosure.unseen.not-in-files.partly', { topics })}
    </span>
  );
}
