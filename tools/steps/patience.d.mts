export function patiently<Answer>(
  line: string,
  done: (seconds: number) => string,
  work: () => Promise<Answer>,
): Promise<Answer>
