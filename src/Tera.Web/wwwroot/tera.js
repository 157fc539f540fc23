'use strict';
// Where a figure comes from opens over the page; without this script the link opens a page of its own.
document.addEventListener('click', (e) => {
  const a = e.target.closest('[data-asal] a');
  if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  htmx.ajax('GET', a.getAttribute('href'), { target: '#asal-isi', swap: 'innerHTML' }).then(() => {
    const dialog = document.getElementById('asal');
    if (!dialog.open) dialog.showModal();
  });
});
// A menu closes when something else is chosen.
document.addEventListener('click', (e) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(e.target)) menu.open = false;
});
document.addEventListener('keydown', (e) => {
  if (e.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) { menu.open = false; menu.querySelector('summary').focus(); }
});
// A form that holds what was typed and not yet saved asks before its page is left; one that came back with faults holds it as well.
(() => {
  const jaga = [...document.querySelectorAll('main form[method=post]:not([data-lembar])')].filter(f => f.matches('[data-jaga]') || f.querySelector('textarea'));
  const awal = (e) => e.tagName === 'SELECT' ? ([...e.options].find((o) => o.defaultSelected) ?? e.options[0])?.value : e.defaultValue;
  const berubah = (e) => e.type === 'hidden' ? false : e.type === 'checkbox' || e.type === 'radio' ? e.checked !== e.defaultChecked : e.type === 'file' ? e.value !== '' : 'value' in e && e.tagName !== 'BUTTON' && e.value !== awal(e);
  let dikirim = false;
  for (const f of jaga) f.addEventListener('submit', (e) => { dikirim = !e.defaultPrevented; });
  addEventListener('beforeunload', (e) => {
    if (!dikirim && jaga.some((f) => f.dataset.jaga === 'belum' || [...f.elements].some(berubah))) e.preventDefault();
  });
})();
// What cannot be taken back asks first.
document.addEventListener('click', (e) => {
  const tanya = e.target.closest('[data-tanya]')?.dataset.tanya;
  if (tanya && !confirm(tanya)) e.preventDefault();
});
