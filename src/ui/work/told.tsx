type ToldProps = { readonly title: string; readonly lines: readonly string[] }

/** Sentences under one heading; nothing where there are none. */
export function Told({ title, lines }: ToldProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}
