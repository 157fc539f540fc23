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
