import { describe, expect, it } from 'vitest';
import { answerDraft } from '../../../../src/core/deck/answerDraft.ts';
import { compile, note } from './compiling.ts';

const text = `# Brewing - Interview Questions

## Technical Questions

### Question 1: Log a Shot

**Difficulty**: Mid (L4)

#### Question
How would you log a *shot*?

#### Hints
**Hint 1**: Time
> Think of time.

#### Follow-Up Questions
1. **"What of two shots?"**
   *Looking for*: A list of them.

### Question 2: Bare Title
`;
const deck = compile(text);
const draft = note(deck, 'Log a Shot');

describe('an answer to a draft', () => {
  it('makes the cards that the same answer in the file would make', () => {
    const written = {
      question: 'How would you log a *shot*?',
      answer:
        'In short: append a line.\n\n**Key Points**:\n- Append only\n- One line\n\nThen `fsync`.',
    };
    const made = answerDraft(draft, written);
    const inFile = note(
      compile(text.replace('#### Hints', `#### Model Answer\n${written.answer}\n\n#### Hints`)),
      'Log a Shot',
    );
    expect(draft).toMatchObject({ draft: true, cards: [] });
    expect(made.draft).toBe(false);
    expect(made.cards).toEqual(inFile.cards);
    expect(made.question!.hints).toEqual(draft.question!.hints);
    expect(made.question!.inShort).toBe('<p>append a line.</p>');
    expect(made.question!.keyPoints).toEqual(['Append only', 'One line']);
    expect(made.question!.model).toContain('<code>fsync</code>');
    expect(made.written).toBe(written);
  });

  it('begins with the question of the text, or with its title', () => {
    expect(answerDraft(draft, null)).toMatchObject({
      draft: true,
      cards: [],
      written: { question: 'How would you log a *shot*?', answer: '' },
    });
    expect(answerDraft(note(deck, 'Bare Title'), null).written).toEqual({
      question: 'Bare Title',
      answer: '',
    });
  });

  it('is a draft again without an answer', () => {
    const made = answerDraft(draft, { question: 'Why?', answer: '  \n' });
    expect(made).toMatchObject({ draft: true, cards: [] });
  });

  it('shows hostile marks as text', () => {
    const hostile = '<script>x</script> # **a\n```\nopen';
    const { cards, question } = answerDraft(draft, { question: hostile, answer: hostile });
    expect(`${cards[0]!.front}${question!.model}`).not.toContain('<script');
  });
});
