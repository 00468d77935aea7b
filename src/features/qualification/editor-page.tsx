import { useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOwnTemplates } from '#src/queries/wallet-queries.ts';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Remark } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { ownTemplateOf } from './blank-template.ts';
import { pointerOf, textAt } from './draft.ts';
import { EditorProvider, type Editor } from './editor-context.tsx';
import { GroupsEditor, MilestonesEditor, NestedEditor } from './group-fields.tsx';
import { HeadFields } from './head-fields.tsx';
import type { KeptDraft } from './kept-draft.ts';
import { Preview } from './preview.tsx';
import { ProblemSummary, goTo } from './problem-summary.tsx';
import { problemText } from './problem-text.ts';
import { RulesEditor } from './rule-fields.tsx';
import { SourcesEditor } from './source-fields.tsx';
import { useDraft } from './use-draft.ts';

/** The form of one qualification. What is typed is kept until it is saved or discarded. */
export function EditorPage(props: {
  /** Names the draft among those of other editors. */
  address: string;
  saved: KeptDraft;
  isNew: boolean;
}): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { store, now } = useServices();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const { own, builtIn } = useTemplates();
  const stored = useOwnTemplates();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { draft, basedOn, set, replace, undo, redo, wasKept, startAfresh, forget } = useDraft(
    props.address,
    props.saved,
  );
  const problems = useMemo(() => {
    const parsed = parseTemplate(draft);
    // Without a total the reader misses the total and what is in it; the form has a field for the latter.
    return parsed.ok ? [] : parsed.error.filter(({ at }) => at !== '/total');
  }, [draft]);
  const editor = useMemo((): Editor => {
    const byPlace = new Map(problems.map(({ code, at }) => [at, code]));
    return {
      draft,
      set,
      replace,
      problemAt: (path) => {
        const at = pointerOf(path);
        const code = tried ? byPlace.get(at) : undefined;
        return code && problemText(t, code, at);
      },
      templates: [...own, ...builtIn],
    };
  }, [draft, set, replace, problems, tried, own, builtIn, t]);

  const save = () => {
    flushSync(() => {
      setTried(true);
    });
    const [first] = problems;
    if (first) {
      const summary = form.current?.querySelector<HTMLElement>('[data-summary]');
      if (problems.length > 1 && summary) summary.focus();
      else if (form.current) goTo(form.current, first.at);
      return;
    }
    const before = stored.find(({ id }) => id === textAt(draft, ['id']));
    void attempt(async () => {
      const template = ownTemplateOf(draft, basedOn, now().toISOString());
      await store.saveOwnTemplate(template);
      forget();
      await navigate(paths.qualifications);
      announce(t('qualification.saved', { name: textAt(draft, ['name']) }), () =>
        before ? store.saveOwnTemplate(before) : store.deleteOwnTemplate(template.id),
      );
    });
  };
  const cancel = async () => {
    forget();
    await navigate(paths.qualifications);
  };
  const title = t(props.isNew ? 'qualification.new.title' : 'qualification.edit.title');
  const source = builtIn.find(({ id }) => id === basedOn) ?? own.find(({ id }) => id === basedOn);
  return (
    <EditorProvider value={editor}>
      <title>{t('qualification.pageTitle', { title })}</title>
      <h1>{title}</h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">
        {source ? t('qualification.basedOn', { name: source.name }) : t('qualification.lead')}
      </p>
      {wasKept && (
        <div className="mt-4">
          <Remark>
            {t('qualification.draft.kept')}{' '}
            <TextButton onClick={startAfresh}>{t('qualification.draft.discard')}</TextButton>
          </Remark>
        </div>
      )}
      <div className="mt-6 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form
          ref={form}
          noValidate
          className="min-w-0"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              icon={<Icon name="undo" className="size-4" />}
              disabled={undo === null}
              onClick={() => undo?.()}
            >
              {t('app.undo')}
            </Button>
            <Button
              size="small"
              icon={<Icon name="undo" className="size-4 -scale-x-100" />}
              disabled={redo === null}
              onClick={() => redo?.()}
            >
              {t('qualification.redo')}
            </Button>
          </div>
          {tried && problems.length > 1 && <ProblemSummary draft={draft} problems={problems} form={form} />}
          <Part title={t('qualification.head')}>
            <HeadFields />
          </Part>
          <Part title={t('qualification.groups')} lead={t('qualification.groups.lead')}>
            <GroupsEditor />
          </Part>
          <Part title={t('qualification.rules')} lead={t('qualification.rules.lead')}>
            <RulesEditor path={['rules']} />
          </Part>
          <Part title={t('qualification.sources')} lead={t('qualification.sources.lead')}>
            <SourcesEditor />
          </Part>
          <Part title={t('qualification.milestones')} lead={t('qualification.milestones.lead')}>
            <MilestonesEditor />
          </Part>
          <Part title={t('qualification.nested')} lead={t('qualification.nested.lead')}>
            <NestedEditor />
          </Part>
          <Failure words={failureWords({ t }, failure)} />
          <div className="mt-8 flex flex-wrap gap-2">
            <Button type="submit" look="primary">
              {t('app.save')}
            </Button>
            <Button onClick={() => void cancel()}>{t('app.cancel')}</Button>
          </div>
        </form>
        <Preview draft={draft} />
      </div>
    </EditorProvider>
  );
}

function Part(props: { title: string; lead?: string; children: ReactNode }): ReactNode {
  return (
    <section aria-label={props.title} className="mt-8">
      <h2>{props.title}</h2>
      {props.lead !== undefined && <p className="mt-1 mb-3 max-w-[66ch] text-sm text-ink-2">{props.lead}</p>}
      <div className="mt-3">{props.children}</div>
    </section>
  );
}
