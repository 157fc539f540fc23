// Codes of the national lists are chosen by typing. Without this script the field takes what is typed.
(() => {
  const tempat = location.pathname.match(/^\/i\/[^/]+\/\d+/);
  if (!tempat) return;
  const daftar = document.createElement('ul');
  daftar.id = 'pilihan-kode';
  daftar.className = 'pilihan-kode';
  daftar.setAttribute('role', 'listbox');
  daftar.setAttribute('aria-label', 'Pilihan kode');
  const kabar = document.createElement('div');
  kabar.className = 'visually-hidden';
  kabar.setAttribute('role', 'status');
  daftar.hidden = true;
  document.body.append(daftar, kabar);
  let isian = null, pilihan = [], terpilih = -1, tunda = 0, urut = 0;

  const tutup = () => {
    clearTimeout(tunda);
    urut++;
    daftar.hidden = true;
    isian?.setAttribute('aria-expanded', 'false');
    isian?.removeAttribute('aria-activedescendant');
    terpilih = -1;
  };

  const letakkan = () => {
    const kotak = isian.getBoundingClientRect();
    const lebar = Math.min(Math.max(kotak.width, 480), innerWidth - 16);
    daftar.style.width = `${lebar}px`;
    daftar.style.left = `${Math.max(8, Math.min(kotak.left, innerWidth - lebar - 8))}px`;
    const bawah = innerHeight - kotak.bottom;
    daftar.style.maxHeight = `${Math.max(140, Math.max(bawah, kotak.top) - 16)}px`;
    const atas = bawah < 220 && kotak.top > bawah;
    daftar.style.top = atas ? 'auto' : `${kotak.bottom + 2}px`;
    daftar.style.bottom = atas ? `${innerHeight - kotak.top + 2}px` : 'auto';
  };

  const sorot = n => {
    terpilih = (n + pilihan.length) % pilihan.length;
    [...daftar.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === terpilih)));
    isian.setAttribute('aria-activedescendant', daftar.children[terpilih].id);
    const li = daftar.children[terpilih];
    daftar.scrollTop = Math.min(li.offsetTop, Math.max(daftar.scrollTop, li.offsetTop + li.offsetHeight - daftar.clientHeight));
  };

  const tunjukkan = () => {
    daftar.replaceChildren(...pilihan.map((p, n) => {
      const li = document.createElement('li');
      li.id = `pilihan-kode-${n}`;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', 'false');
      const kode = document.createElement('strong');
      kode.textContent = p.kode;
      li.append(kode, ' ', p.nama);
      return li;
    }));
    kabar.textContent = pilihan.length ? `${pilihan.length} pilihan, pakai panah bawah untuk memilih` : 'Tidak ada kode yang cocok';
    if (!pilihan.length) return tutup();
    daftar.hidden = false;
    isian.setAttribute('aria-expanded', 'true');
    letakkan();
  };

  const cari = async () => {
    const kini = ++urut, di = isian;
    const tanya = new URLSearchParams({ daftar: di.dataset.nomenklatur, tingkat: di.dataset.tingkat ?? '', q: di.value });
    const jawaban = await fetch(`/api/v1${tempat[0]}/nomenklatur?${tanya}`, { headers: { Accept: 'application/json' } });
    if (kini !== urut || di !== document.activeElement || !jawaban.ok) return;
    pilihan = await jawaban.json();
    tunjukkan();
  };

  const pilih = n => {
    const p = pilihan[n], di = isian;
    di.value = di.dataset.isi === 'nama' ? p.nama : p.kode;
    // The name beside the code is filled in too, unless somebody wrote one.
    const nama = di.dataset.isi === 'nama' ? null : di.form?.elements[di.name.replace(/kode$/, di.name.startsWith('lra') ? 'uraian' : di.name.startsWith('program[') ? 'program' : 'nama')];
    if (nama && nama !== di && (!nama.value.trim() || nama.dataset.terisi === nama.value)) nama.dataset.terisi = nama.value = p.nama;
    tutup();
    di.dispatchEvent(new Event('change', { bubbles: true }));
  };

  document.addEventListener('input', e => {
    if (!e.target.matches('[data-nomenklatur]')) return;
    isian = e.target;
    clearTimeout(tunda);
    if (isian.value.trim().length < 2) tutup();
    else tunda = setTimeout(cari, 120);
  });
  document.addEventListener('keydown', e => {
    if (e.target !== isian) return;
    if (e.key === 'ArrowDown' && daftar.hidden && isian.value.trim().length > 1) { e.preventDefault(); cari(); }
    else if (daftar.hidden) return;
    else if (e.key === 'ArrowDown') { e.preventDefault(); sorot(terpilih + 1); }
    else if (e.key === 'ArrowUp') { e.preventDefault(); sorot(terpilih < 0 ? pilihan.length - 1 : terpilih - 1); }
    else if (e.key === 'Enter' && terpilih >= 0) { e.preventDefault(); pilih(terpilih); }
    else if (e.key === 'Escape') { e.preventDefault(); tutup(); }
  });
  daftar.addEventListener('mousedown', e => {
    const li = e.target.closest('li');
    e.preventDefault();
    if (li) pilih([...daftar.children].indexOf(li));
  });
  document.addEventListener('focusout', e => { if (e.target === isian) tutup(); });
  // A telephone's keyboard changes the size of the window.
  addEventListener('resize', () => { if (!daftar.hidden) letakkan(); });
  document.addEventListener('scroll', e => { if (!daftar.hidden && e.target !== daftar) letakkan(); }, true);
})();
