import { createRoot } from 'react-dom/client';

const cards = Array.from({ length: 24 }, (_, index) => index + 1);

/** The least that a React page with two dozen credentials is: text in boxes, and nothing behind it. */
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <main>
    <h1>Credentials</h1>
    <ul>
      {cards.map((number) => (
        <li key={number}>
          <h2>Sample module {number}</h2>
          <p>An issuer, 21 November 2026</p>
          <p>
            <b>5 ECTS</b> at EQF 7
          </p>
          <p>Unchanged since it was signed</p>
          <button type="button">Show</button>
        </li>
      ))}
    </ul>
  </main>,
);
