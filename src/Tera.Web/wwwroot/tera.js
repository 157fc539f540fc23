'use strict';
// Where a figure comes from opens over the page; without this script the link opens a page of its own.
document.addEventListener('click', (e) => {
  const a = e.target.closest('[data-asal] a');
  // A link to a page beside the figures goes there.
  if (!a || !a.pathname.endsWith('/asal') || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  htmx.ajax('GET', a.getAttribute('href'), { target: '#asal-isi', swap: 'innerHTML' }).then(() => {
    const dialog = document.getElementById('asal');
    if (!dialog.open) dialog.showModal();
  });
});
// On a narrow screen the menu rolls to where the page stands.
(() => {
  const kini = document.querySelector('.navigasi ul [aria-current=page]');
  if (!kini) return;
  const menu = kini.closest('ul'), letak = kini.getBoundingClientRect(), tepi = menu.getBoundingClientRect();
  menu.scrollLeft += letak.left - tepi.left - (tepi.width - letak.width) / 2;
})();
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
  const awal = (e) => (e.tagName === 'SELECT' ? ([...e.options].find((o) => o.defaultSelected) ?? e.options[0])?.value : e.defaultValue) ?? '';
  const berubah = (e) => e.type === 'hidden' ? false : e.type === 'checkbox' || e.type === 'radio' ? e.checked !== e.defaultChecked : e.type === 'file' ? e.value !== '' : 'value' in e && e.tagName !== 'BUTTON' && e.value !== awal(e).replace(/\r\n?/g, '\n');
  const belum = (f) => f.dataset.jaga === 'belum' || f.querySelector('.is-invalid') || [...f.elements].some(berubah);
  const dibuka = Date.now();
  const LAMA = 15 * 60 * 1000;
  let dikirim = false;
  document.addEventListener('submit', async (e) => {
    const f = e.target;
    // What opens beside the page, a draft to read, leaves the page as it is.
    if (e.submitter?.formTarget === '_blank') return;
    if (e.defaultPrevented || f.matches('[hx-post]') || (f.method !== 'post' && f.method !== 'get')) return;
    if (jaga.some((lain) => lain !== f && belum(lain)) && !confirm('Isian lain di halaman ini belum disimpan dan akan hilang. Lanjutkan?')) { e.preventDefault(); return; }
    // Who was away for long may have been signed out: better to know before the form is gone.
    if (jaga.includes(f) && Date.now() - dibuka > LAMA && f.dataset.diperiksa !== 'ya') {
      if (f.dataset.diperiksa) { e.preventDefault(); return; }
      e.preventDefault();
      f.dataset.diperiksa = 'sedang';
      const jawab = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
      if (!jawab || jawab.type === 'opaqueredirect') { delete f.dataset.diperiksa; alert('Belum tersimpan: Anda sudah keluar dari Tera atau sambungan terputus. Masuk lagi di tab lain, lalu tekan Simpan di sini sekali lagi. Isian Anda tidak hilang.'); return; }
      f.dataset.diperiksa = 'ya';
      f.requestSubmit(e.submitter);
      return;
    }
    dikirim = true;
  });
  addEventListener('beforeunload', (e) => {
    if (!dikirim && jaga.some(belum)) e.preventDefault();
  });
})();
// What cannot be taken back asks first.
document.addEventListener('click', (e) => {
  const tanya = e.target.closest('[data-tanya]')?.dataset.tanya;
  if (tanya && !confirm(tanya)) e.preventDefault();
});
