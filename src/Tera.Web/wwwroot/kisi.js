'use strict';
// A grid of fields that takes blocks from Excel and moves with the keyboard, as a sheet does.
// susun() gives its lines, each with its name and its open fields; a line without open fields still takes a line of a block.
const pasangKisi = (form, susun, ditempel, kabar) => {
  const letak = sel => { const g = susun(); const r = g.findIndex(b => b.sel.includes(sel)); return [g, r, r < 0 ? -1 : g[r].sel.indexOf(sel)]; };

  // Why a block does not fit where it is pasted: a figure in the wrong line is worse than one that is typed again.
  const sebab = (blok, baris, k) => {
    const tidakSama = new Set(baris.filter(b => b.sel.length).map(b => b.sel.length)).size > 1;
    const isi = blok.map((b, i) => ({ n: i + 1, lebar: b.findLastIndex(t => t.trim()) + 1, ke: baris[i] })).filter(b => b.lebar);
    for (const { n, lebar, ke } of isi) {
      if (!ke) return `Belum ditempel: blok berisi ${blok.length} baris, sedangkan dari sini ke bawah hanya ada ${baris.length} baris.`;
      if (!ke.sel.length) return `Belum ditempel: baris ke-${n} dari blok jatuh pada ${ke.nama}, yang tidak diisi di sini. Kosongkan baris itu di Excel, atau tempel bagian demi bagian.`;
      if (lebar > ke.sel.length - k) return `Belum ditempel: baris ke-${n} dari blok berisi ${lebar} angka, sedangkan ${ke.nama} hanya punya ${ke.sel.length - k} isian dari kolom ini.`;
      if (isi.length > 1 && tidakSama && lebar < ke.sel.length - k) return `Belum ditempel: ${ke.nama} memerlukan ${ke.sel.length - k} angka, sedangkan baris ke-${n} dari blok hanya berisi ${lebar}.`;
    }
    return null;
  };

  form.addEventListener('paste', e => {
    if (!e.target.matches('[data-angka]:not([readonly])')) return;
    const teks = e.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n+$/, '');
    if (!/[\t\n]/.test(teks)) return;
    e.preventDefault();
    const blok = teks.split('\n').map(b => b.split('\t'));
    const [g, r, k] = letak(e.target);
    const salah = sebab(blok, g.slice(r), k);
    if (salah) { kabar(salah, true); return; }
    const berubah = [];
    blok.forEach((baris, i) => baris.forEach((isi, j) => {
      // An empty cell of Excel takes nothing away.
      if (isi.trim()) { const sel = g[r + i].sel[k + j]; sel.value = isi.trim(); berubah.push(sel); }
    }));
    if (berubah.length) ditempel(berubah);
  });

  form.addEventListener('keydown', e => {
    if (!e.target.matches('[data-angka]:not([readonly])')) return;
    const turun = e.key === 'Enter' || e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (!turun) return;
    e.preventDefault();
    const [g, r, k] = letak(e.target);
    let ke = r + turun;
    while (g[ke] && !g[ke].sel.length) ke += turun;
    if (!g[ke]) { e.target.blur(); return; }
    const sel = g[ke].sel[Math.min(k, g[ke].sel.length - 1)];
    sel.focus();
    sel.select();
  });
};

// A table of fields that is saved as a whole.
(() => {
  const form = document.querySelector('[data-kisi]');
  if (!form) return;
  const pesan = form.querySelector('[data-kabar]');
  const kabar = (teks, salah) => { pesan.textContent = teks; pesan.classList.toggle('text-danger', !!salah); };
  const susun = () => [...form.querySelectorAll('tbody tr')].map(b => ({ nama: b.querySelector('th').textContent.trim(), sel: [...b.querySelectorAll('[data-angka]:not([disabled]):not([readonly])')] }));
  pasangKisi(form, susun, berubah => kabar(`${berubah.length} isian ditempel. Tekan Simpan semua.`), kabar);
})();
