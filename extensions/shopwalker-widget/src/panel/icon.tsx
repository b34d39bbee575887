/** @jsxImportSource preact */

const paths = {
  close: "M6 6l12 12M18 6 6 18",
  dots: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  send: "M12 19V5m-6 6 6-6 6 6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6",
  minus: "M6 12h12",
  plus: "M6 12h12M12 6v12",
  remove: "M5 7h14M10 7V5h4v2m-7.5 0 .8 12h9.4l.8-12",
  thumb: "M7.5 10.5v9M4 10.5h3.5l4-7c1.5 0 2.5 1 2.2 2.6l-.7 3.9h5.2c1.2 0 2 1.1 1.7 2.2l-1.5 5.8c-.3.9-1 1.5-2 1.5H4z",
};

/** Said by the name of the control around it. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" class="glyph" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
